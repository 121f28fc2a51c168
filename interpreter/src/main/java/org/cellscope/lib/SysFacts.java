package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.StructSequence;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;

/** What {@code sys} says about the version, the numbers and the platform. */
final class SysFacts {
  private static final long HEX_VERSION = 0x030c07f0;

  private static final TypeObject VERSION_INFO =
      StructSequence.type(
          "sys.version_info", List.of("major", "minor", "micro", "releaselevel", "serial"));

  private static final List<String> FLAG_NAMES =
      List.of(
          "debug",
          "inspect",
          "interactive",
          "optimize",
          "dont_write_bytecode",
          "no_user_site",
          "no_site",
          "ignore_environment",
          "verbose",
          "bytes_warning",
          "quiet",
          "hash_randomization",
          "isolated",
          "dev_mode",
          "utf8_mode",
          "warn_default_encoding",
          "safe_path",
          "int_max_str_digits");

  private static final TypeObject FLAGS = StructSequence.type("sys.flags", FLAG_NAMES);

  private static final TypeObject FLOAT_INFO =
      StructSequence.type(
          "sys.float_info",
          List.of(
              "max",
              "max_exp",
              "max_10_exp",
              "min",
              "min_exp",
              "min_10_exp",
              "dig",
              "mant_dig",
              "epsilon",
              "radix",
              "rounds"));

  private static final TypeObject INT_INFO =
      StructSequence.type(
          "sys.int_info",
          List.of(
              "bits_per_digit",
              "sizeof_digit",
              "default_max_str_digits",
              "str_digits_check_threshold"));

  private static final TypeObject HASH_INFO =
      StructSequence.type(
          "sys.hash_info",
          List.of(
              "width",
              "modulus",
              "inf",
              "nan",
              "imag",
              "algorithm",
              "hash_bits",
              "seed_bits",
              "cutoff"));

  private SysFacts() {}

  static void define(Runtime rt, ModuleObject module) {
    TupleObject version = sequence(VERSION_INFO, 3, 12, 7, "final", 0);
    module.define("version", StrObject.of("3.12.7 (Cellscope)"));
    module.define("version_info", version);
    module.define("hexversion", IntObject.of(HEX_VERSION));
    module.define("api_version", IntObject.of(1013L));
    module.define("implementation", implementation(rt, version));
    module.define("flags", flags());
    defineNumbers(module);
    definePlatform(module);
  }

  private static void defineNumbers(ModuleObject module) {
    module.define(
        "float_info",
        sequence(
            FLOAT_INFO,
            Double.MAX_VALUE,
            1024,
            308,
            Double.MIN_NORMAL,
            -1021,
            -307,
            15,
            53,
            Math.ulp(1.0),
            2,
            1));
    module.define("int_info", sequence(INT_INFO, 30, 4, 4300, 640));
    module.define(
        "hash_info",
        sequence(HASH_INFO, 64, (1L << 61) - 1, 314159, 0, 1000003, "siphash13", 64, 128, 0));
    module.define("float_repr_style", StrObject.of("short"));
    module.define("maxsize", IntObject.of(Long.MAX_VALUE));
    module.define("maxunicode", IntObject.of((long) Character.MAX_CODE_POINT));
  }

  private static void definePlatform(ModuleObject module) {
    module.define("platform", StrObject.of("linux"));
    module.define("byteorder", StrObject.of("little"));
    module.define("copyright", StrObject.of("Copyright (c) the authors of Cellscope."));
    module.define("executable", StrObject.EMPTY);
    for (String name : List.of("prefix", "base_prefix", "exec_prefix", "base_exec_prefix")) {
      module.define(name, StrObject.of("/usr"));
    }
    module.define("platlibdir", StrObject.of("lib"));
    module.define("abiflags", StrObject.EMPTY);
    module.define("dont_write_bytecode", BoolObject.TRUE);
    module.define("pycache_prefix", SingletonObject.NONE);
    module.define("builtin_module_names", Convert.strings(StandardLibrary.namesInJava()));
  }

  private static NamespaceObject implementation(Runtime rt, TupleObject version) {
    NamespaceObject implementation = new NamespaceObject(NamespaceObject.TYPE);
    DictObject values = implementation.values(rt.heap());
    values.put("name", StrObject.of("cpython"));
    values.put("cache_tag", StrObject.of("cpython-312"));
    values.put("version", version);
    values.put("hexversion", IntObject.of(HEX_VERSION));
    return implementation;
  }

  private static TupleObject flags() {
    List<PyObject> items = new ArrayList<>();
    for (String name : FLAG_NAMES) {
      items.add(
          switch (name) {
            case "dont_write_bytecode" -> IntObject.of(1L);
            case "int_max_str_digits" -> IntObject.of(4300L);
            case "dev_mode", "safe_path" -> BoolObject.FALSE;
            default -> IntObject.of(0L);
          });
    }
    return StructSequence.of(FLAGS, items.toArray(new PyObject[0]));
  }

  private static TupleObject sequence(TypeObject type, Object... values) {
    PyObject[] items = new PyObject[values.length];
    for (int i = 0; i < values.length; i++) {
      items[i] =
          switch (values[i]) {
            case Double real -> FloatObject.of(real);
            case Number number -> IntObject.of(number.longValue());
            case Object text -> StrObject.of(text.toString());
          };
    }
    return StructSequence.of(type, items);
  }
}
