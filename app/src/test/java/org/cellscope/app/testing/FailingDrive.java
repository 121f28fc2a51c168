package org.cellscope.app.testing;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of this machine, on a drive that fails when a test wants it to. */
public final class FailingDrive extends FileSystemProvider {
  /** Why a file cannot be used now. */
  public interface Failure {
    /** The error that a system gives for a file. */
    IOException of(String file);
  }

  private final FileSystemProvider real = FileSystems.getDefault().provider();
  private final FileSystem drive = new Drive();
  private Optional<Failure> reading = Optional.empty();
  private Optional<Failure> writing = Optional.empty();
  private Optional<Failure> filling = Optional.empty();

  /** Lets everything fail from now on. */
  public void vanish(Failure failure) {
    reading = Optional.of(failure);
    writing = Optional.of(failure);
  }

  /** Lets everything fail from now on that changes something. */
  public void refuseWriting(Failure failure) {
    writing = Optional.of(failure);
  }

  /** Lets everything fail from now on that takes room; it would still be allowed. */
  public void fill(Failure failure) {
    filling = Optional.of(failure);
  }

  /** A file of the machine as one of this drive. */
  public Path at(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            FailingDrive.class.getClassLoader(),
            new Class<?>[] {Path.class},
            (_, method, args) -> {
              if (method.getName().equals("getFileSystem")) {
                return drive;
              }
              Object[] plain = args == null ? new Object[0] : args.clone();
              for (int i = 0; i < plain.length; i++) {
                plain[i] = plain[i] instanceof Path each ? plain(each) : plain[i];
              }
              try {
                Object result = method.invoke(path, plain);
                return result instanceof Path made ? at(made) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static Path plain(Path path) {
    return Path.of(path.toString());
  }

  private Path read(Path path) throws IOException {
    if (reading.isPresent()) {
      throw reading.get().of(path.toString());
    }
    return plain(path);
  }

  private Path write(Path path) throws IOException {
    if (writing.isPresent()) {
      throw writing.get().of(path.toString());
    }
    return plain(path);
  }

  private Path use(Path path, Set<? extends OpenOption> options) throws IOException {
    boolean isWritten = options.contains(StandardOpenOption.WRITE);
    if (isWritten && filling.isPresent()) {
      throw filling.get().of(path.toString());
    }
    return isWritten ? write(path) : read(path);
  }

  @Override
  public String getScheme() {
    return "failing";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
    return drive;
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return drive;
  }

  @Override
  public Path getPath(URI uri) {
    return at(Path.of(uri));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return real.newByteChannel(use(path, options), options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return real.newFileChannel(use(path, options), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    return real.newDirectoryStream(read(path), filter);
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    real.createDirectory(write(path), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    real.delete(write(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    real.copy(read(source), write(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    real.move(write(source), write(target), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return real.isSameFile(read(one), read(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(read(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(read(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(Set.of(modes).contains(AccessMode.WRITE) ? write(path) : read(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(plain(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(read(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return real.readAttributes(read(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    real.setAttribute(write(path), name, value, options);
  }

  /** What the machine's own file system says, but that its files are on this drive. */
  private final class Drive extends FileSystem {
    private final FileSystem plain = FileSystems.getDefault();

    @Override
    public FileSystemProvider provider() {
      return FailingDrive.this;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public String getSeparator() {
      return plain.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return plain.getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return plain.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return plain.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
      return at(plain.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      return plain.getPathMatcher(pattern);
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      return plain.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
      return plain.newWatchService();
    }
  }
}
