package org.cellscope.lib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The known ways out of a Python program: none leads to a file, a socket, a process, the
 * environment or an object of Java.
 */
final class SandboxTest {
  /** Looks for what must not be there in everything that can be reached from an object. */
  private static final String SEARCH =
      """
      import gc
      BAD = ('java', 'org.cellscope', 'FileIO', 'Popen', 'socket', 'FileLoader', 'sun.')
      def look(objects):
          seen, todo = set(), list(objects)
          while todo and len(seen) < 1500:
              o = todo.pop()
              if id(o) in seen:
                  continue
              seen.add(id(o))
              t = type(o)
              name = (getattr(t, '__module__', '') or '') + '.' + t.__qualname__
              assert not any(name.startswith(b) or name.endswith('.' + b) for b in BAD), name
              todo.append(t)
              todo.extend(gc.get_referents(o))
              for part in ('__globals__', '__closure__', '__self__', '__func__', '__dict__',
                           '__code__', '__wrapped__', '__loader__', '__spec__'):
                  try:
                      found = getattr(o, part)
                  except Exception:
                      continue
                  todo.append(found)
          return len(seen)
      """;

  private static String run(String text) {
    return Programs.output(text);
  }

  @Test
  void nothingOfJavaCanBeReachedFromTheClasses() {
    assertThat(
            run(
                SEARCH
                    + """
                    print(look(object.__subclasses__()) > 100)
                    print([c for c in object.__subclasses__() if 'wrap_close' in c.__name__])
                    """))
        .isEqualTo("True\n[]\n");
  }

  @Test
  void nothingOfJavaCanBeReachedFromTheLibrary() {
    assertThat(
            run(
                SEARCH
                    + """
                    import sys, functools, collections, re, random, json
                    modules = [m for m in sys.modules.values()]
                    print(look(modules) > 1000)
                    print(look([functools.wraps.__globals__, len.__self__, print]) > 10)
                    print(look(gc.get_objects()) > 100)
                    """))
        .isEqualTo("True\nTrue\nTrue\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "os",
        "subprocess",
        "socket",
        "ctypes",
        "posix",
        "nt",
        "pathlib",
        "shutil",
        "tempfile",
        "importlib.machinery",
        "java",
        "java.lang",
        "jpype",
        "multiprocessing",
        "pickle",
        "marshal",
        "_posixsubprocess",
        "zipimport",
        "urllib.request",
        "http.client",
        "signal",
        "fcntl",
        "mmap",
        "select",
        "ssl",
        "pty",
        "webbrowser",
        "_ctypes",
        "cffi"
      })
  void modulesThatReachTheMachineAreNotFound(String module) {
    String name = module.split("\\.")[0];
    assertThat(
            run(
                """
                import sys
                for attempt in (lambda: __import__('%s'), lambda: exec('import %s'),
                                lambda: __builtins__.__import__('%s')):
                    try:
                        attempt()
                        print('found')
                    except ModuleNotFoundError as e:
                        print(e.name)
                print('%s' in sys.modules)
                """
                    .formatted(module, module, module, module)))
        .doesNotContain("found\n")
        .contains(name)
        .endsWith("False\n");
  }

  @Test
  void openIsRefusedForEveryPathAndDescriptor(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    Path made = folder.resolve("made.txt");
    String text =
        """
        import io
        for f in (open, __builtins__.open):
            for args in ((%s,), (%s, 'w'), (%s, 'rb'), (0,), (1, 'w'), ('/dev/tty',), ('.',)):
                try:
                    f(*args)
                    print('opened', args)
                except OSError as e:
                    pass
        print('end')
        """
            .formatted(quoted(secret), quoted(made), quoted(secret));
    assertThat(run(text)).isEqualTo("end\n");
    assertThat(made).doesNotExist();
  }

  private static String quoted(Path path) {
    return "'" + path.toString().replace("\\", "\\\\") + "'";
  }

  @Test
  void formatStringsReachOnlyObjectsOfPython() {
    assertThat(
            run(
                """
                import functools
                for text in ('{0.__class__}', '{0.__init__.__globals__}', '{0.__class__.__mro__[1]}',
                             '{0.getClass}', '{0.class}', '{0.__globals__[sys]}', '{0.__code__.co_code}'):
                    for o in (1, functools.wraps, len, print, object()):
                        try:
                            out = text.format(o)
                            assert 'java' not in out and 'cellscope' not in out, out
                        except (AttributeError, KeyError, TypeError, ValueError, IndexError):
                            pass
                print('end')
                """))
        .isEqualTo("end\n");
  }

  @Test
  void picklingHooksMakeNothingRun() {
    assertThat(
            run(
                """
                import copy
                class Evil:
                    def __reduce__(self):
                        return (eval, ("__import__('os').system('true')",))
                for f in (copy.copy, copy.deepcopy):
                    try:
                        f(Evil())
                        print('ran')
                    except ModuleNotFoundError as e:
                        print(e)
                """))
        .isEqualTo("No module named 'os'\nNo module named 'os'\n");
  }

  @Test
  void builtinsThatAreTakenAwayOrReplacedOpenNothing() {
    assertThat(
            run(
                """
                code = compile("__import__('os')", 'x', 'eval')
                for names in ({}, {'__builtins__': {}}, {'__builtins__': __builtins__}):
                    try:
                        eval(code, names)
                    except (ModuleNotFoundError, NameError) as e:
                        print(type(e).__name__, e)
                """))
        .isEqualTo(
            "ModuleNotFoundError No module named 'os'\n"
                + "NameError name '__import__' is not defined\n"
                + "ModuleNotFoundError No module named 'os'\n");
  }

  @Test
  void framesAndTracebacksOfTheLibraryHoldOnlyObjectsOfPython() {
    assertThat(
            run(
                SEARCH
                    + """
                    import json, sys
                    try:
                        json.loads('{')
                    except ValueError as e:
                        tb, frames = e.__traceback__, []
                        while tb:
                            frames += [tb.tb_frame.f_globals, tb.tb_frame.f_locals, tb.tb_frame.f_builtins]
                            tb = tb.tb_next
                        print(look(frames) > 10)
                    print(look([sys._getframe().f_builtins]) > 10)
                    """))
        .isEqualTo("True\nTrue\n");
  }

  @Test
  void environmentArgumentsAndPathsOfTheMachineAreNotThere() {
    String home = System.getProperty("user.home");
    String folder = Path.of("").toAbsolutePath().toString();
    assertThat(
            run(
                """
                import sys
                for name in dir(sys):
                    try:
                        print(name, getattr(sys, name))
                    except Exception as e:
                        print(name, e)
                print(sys.argv, globals().get('__file__'))
                """))
        .doesNotContain(home + "/", folder, "java");
  }
}
