package org.cellscope.vm;

import java.util.List;
import java.util.Optional;
import org.cellscope.objects.ExecutionListener;
import org.cellscope.objects.Host;

/** Passes everything on to a host, and reports output and echoed input to whoever records. */
record ListeningHost(Host host, ExecutionListener listener) implements Host {
  @Override
  public void write(Stream stream, String text) {
    host.write(stream, text);
    listener.wrote(stream, text);
  }

  @Override
  public Optional<String> readLine() {
    Optional<String> line = host.readLine();
    line.ifPresent(text -> listener.wrote(Stream.OUT, text + "\n"));
    return line;
  }

  @Override
  public long wallClock() {
    return host.wallClock();
  }

  @Override
  public long monotonicClock() {
    return host.monotonicClock();
  }

  @Override
  public void sleep(long nanoseconds) {
    host.sleep(nanoseconds);
  }

  @Override
  public List<String> arguments() {
    return host.arguments();
  }

  @Override
  public long entropy() {
    return host.entropy();
  }

  @Override
  public boolean pause() {
    return host.pause();
  }
}
