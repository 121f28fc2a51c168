package org.cellscope.lib;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.Calls;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.Floats;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.StructSequence;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;

/** Module {@code time}, in UTC, over the clocks of the host. */
final class TimeModule {
  private static final double NANOSECONDS = 1e9;

  private static final List<String> FIELDS =
      List.of(
          "tm_year",
          "tm_mon",
          "tm_mday",
          "tm_hour",
          "tm_min",
          "tm_sec",
          "tm_wday",
          "tm_yday",
          "tm_isdst");

  private static final TypeObject STRUCT_TIME =
      TypeObject.builtin(
              "time.struct_time", TupleObject.class, TupleObject.TYPE, TimeModule::defineStruct)
          .build();

  private TimeModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("time");
    clock(module, "time", false);
    clock(module, "perf_counter", true);
    clock(module, "monotonic", true);
    clock(module, "process_time", true);
    clock(module, "thread_time", true);
    module.oneArg("sleep", TimeModule::sleep);
    module.define("struct_time", STRUCT_TIME);
    module.function("gmtime", "seconds=None, /", (rt2, self, args) -> broken(rt2, args));
    module.function("localtime", "seconds=None, /", (rt2, self, args) -> broken(rt2, args));
    module.oneArg("mktime", TimeModule::makeTime);
    module.function("asctime", "t=None, /", (rt2, self, args) -> asciiTime(rt2, args));
    module.function(
        "ctime", "seconds=None, /", (rt2, self, args) -> StrObject.of(ascii(moment(rt2, args))));
    module.function("strftime", "format, t=None, /", TimeModule::format);
    module.function("strptime", "*args", TimeModule::parse);
    module.define("timezone", IntObject.of(0L));
    module.define("altzone", IntObject.of(0L));
    module.define("daylight", IntObject.of(0L));
    module.define("tzname", Convert.strings(List.of("UTC", "UTC")));
    return module;
  }

  private static void clock(ModuleObject module, String name, boolean monotonic) {
    module.noArgs(name, (rt, self) -> FloatObject.of(read(rt, monotonic) / NANOSECONDS));
    module.noArgs(name + "_ns", (rt, self) -> IntObject.of(read(rt, monotonic)));
  }

  private static long read(Runtime rt, boolean monotonic) {
    return monotonic ? rt.host().monotonicClock() : rt.host().wallClock();
  }

  private static PyObject sleep(Runtime rt, ModuleObject module, PyObject seconds) {
    double given;
    if (seconds instanceof FloatObject || seconds instanceof IntObject) {
      given = Floats.toDouble(rt, seconds);
    } else {
      given = Operators.index(rt, seconds).bigValue().doubleValue();
    }
    if (Double.isNaN(given)) {
      throw Errors.value("Invalid value NaN (not a number)");
    }
    if (given < 0) {
      throw Errors.value("sleep length must be non-negative");
    }
    rt.host().sleep((long) Math.min(given * NANOSECONDS, 9e18));
    return SingletonObject.NONE;
  }

  private static void defineStruct(TypeMembers members) {
    StructSequence.define(members, "time.struct_time", FIELDS);
    members.constructor("sequence, dict=None", TimeModule::makeStruct);
    members.member("tm_zone", TupleObject.class, (rt, me) -> StrObject.of("UTC"), null);
    members.member("tm_gmtoff", TupleObject.class, (rt, me) -> IntObject.of(0L), null);
    members.value("n_fields", IntObject.of(11L));
    members.value("n_sequence_fields", IntObject.of(9L));
    members.value("n_unnamed_fields", IntObject.of(0L));
  }

  private static PyObject makeStruct(Runtime rt, TypeObject type, Args args) {
    List<PyObject> items = Iteration.toList(rt, args.get(0));
    if (items.size() < FIELDS.size()) {
      throw Errors.type(
          "time.struct_time() takes an at least 9-sequence (" + items.size() + "-sequence given)");
    }
    return TupleObject.of(type, items.subList(0, FIELDS.size()).toArray(new PyObject[0]));
  }

  private static LocalDateTime moment(Runtime rt, Args args) {
    if (!args.has(0) || args.get(0) == SingletonObject.NONE) {
      return ofSeconds(rt.host().wallClock() / 1_000_000_000L);
    }
    PyObject given = args.get(0);
    double seconds =
        given instanceof FloatObject
            ? Floats.toDouble(rt, given)
            : Operators.index(rt, given).bigValue().doubleValue();
    if (Double.isNaN(seconds)) {
      throw Errors.value("Invalid value NaN (not a number)");
    }
    return ofSeconds((long) Math.floor(seconds));
  }

  private static LocalDateTime ofSeconds(long seconds) {
    try {
      return LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw Errors.overflow("timestamp out of range for platform time_t");
    }
  }

  private static PyObject broken(Runtime rt, Args args) {
    return struct(moment(rt, args), 0);
  }

  private static TupleObject struct(LocalDateTime at, long summer) {
    long[] values = {
      at.getYear(),
      at.getMonthValue(),
      at.getDayOfMonth(),
      at.getHour(),
      at.getMinute(),
      at.getSecond(),
      at.getDayOfWeek().getValue() - 1,
      at.getDayOfYear(),
      summer
    };
    PyObject[] items = new PyObject[values.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = IntObject.of(values[i]);
    }
    return TupleObject.of(STRUCT_TIME, items);
  }

  /** The moment that a tuple of numbers names; days and months 0 count as 1. */
  private static LocalDateTime ofStruct(Runtime rt, PyObject given) {
    if (!(given instanceof TupleObject tuple)) {
      throw Errors.type("Tuple or struct_time argument required");
    }
    if (tuple.size() != FIELDS.size()) {
      throw Errors.type("asctime(): illegal time tuple argument");
    }
    int[] values = new int[FIELDS.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Operators.intIndex(rt, tuple.get(i));
    }
    String[] names = {"year", "month", "day of month", "hour", "minute", "seconds"};
    int[] most = {Integer.MAX_VALUE, 12, 31, 23, 59, 61};
    for (int i = 1; i < names.length; i++) {
      if (values[i] < 0 || values[i] > most[i]) {
        throw Errors.value(names[i] + " out of range");
      }
    }
    return LocalDate.of(values[0], Math.max(1, values[1]), 1)
        .plusDays(Math.max(1, values[2]) - 1L)
        .atTime(values[3], values[4], Math.min(59, values[5]));
  }

  private static PyObject makeTime(Runtime rt, ModuleObject module, PyObject given) {
    return FloatObject.of((double) ofStruct(rt, given).toEpochSecond(ZoneOffset.UTC));
  }

  private static PyObject asciiTime(Runtime rt, Args args) {
    boolean now = !args.has(0);
    return StrObject.of(ascii(now ? moment(rt, args) : ofStruct(rt, args.get(0))));
  }

  private static String ascii(LocalDateTime at) {
    return TimeFormat.format("%a %b ", at)
        + String.format("%2d", at.getDayOfMonth())
        + TimeFormat.format(" %H:%M:%S ", at)
        + at.getYear();
  }

  private static PyObject format(Runtime rt, ModuleObject module, Args args) {
    if (!(args.get(0) instanceof StrObject pattern)) {
      throw Errors.type("strftime() argument 1 must be str, not " + args.get(0).type().fullName());
    }
    LocalDateTime at =
        args.has(1) ? ofStruct(rt, args.get(1)) : ofSeconds(rt.host().wallClock() / 1_000_000_000L);
    return StrObject.of(TimeFormat.format(pattern.value(), at));
  }

  private static PyObject parse(Runtime rt, ModuleObject module, Args args) {
    PyObject reader = Attributes.get(rt, rt.importModule("_strptime"), "_strptime_time");
    return Calls.forward(rt, reader, args.rest(0), new DictObject());
  }
}
