package org.cellscope.lib;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;
import org.cellscope.objects.Args;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.Comparison;
import org.cellscope.objects.Errors;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;

/** Module {@code _random}: the generator on which {@code random} is built. */
final class RandomModule {
  private RandomModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("_random");
    module.define("Random", Generator.TYPE);
    module.oneArg("_sha512", (rt2, self, bytes) -> digest(bytes));
    return module;
  }

  /** The SHA-512 digest of a bytes object: what seeds made of texts are mixed with. */
  private static PyObject digest(PyObject bytes) {
    if (!(bytes instanceof BytesObject given)) {
      throw Errors.type("a bytes-like object is required, not '" + bytes.type().fullName() + "'");
    }
    try {
      return BytesObject.owning(MessageDigest.getInstance("SHA-512").digest(given.toArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code _random.Random}: a Mersenne Twister (Matsumoto and Nishimura, 1998). */
  static final class Generator extends LibraryObject {
    static final TypeObject TYPE =
        TypeObject.builtin("_random.Random", Generator.class, null, Generator::define)
            .subclassable()
            .build();

    private final MersenneTwister twister = new MersenneTwister();

    private Generator(TypeObject type) {
      super(type, TYPE);
    }

    private static void define(TypeMembers members) {
      Class<Generator> self = Generator.class;
      members.constructor("*args, **kwargs", Generator::make);
      members.initializer("n=None, /", self, Generator::seed);
      members.noArgs("random", self, (rt, me) -> FloatObject.of(me.twister.nextDouble()));
      members.method("seed", "n=None, /", self, Generator::seed);
      members.oneArg("getrandbits", self, Generator::bits);
      members.noArgs("getstate", self, (rt, me) -> me.state());
      members.oneArg("setstate", self, Generator::setState);
    }

    private static PyObject make(Runtime rt, TypeObject type, Args args) {
      Generator made = new Generator(type);
      made.twister.seed(BigInteger.valueOf(rt.host().entropy()).abs());
      return made;
    }

    private static PyObject seed(Runtime rt, Generator self, Args args) {
      PyObject given = args.or(0, SingletonObject.NONE);
      BigInteger seed;
      if (given == SingletonObject.NONE) {
        seed = BigInteger.valueOf(rt.host().entropy());
      } else if (given instanceof IntObject number) {
        seed = number.bigValue();
      } else {
        seed = new BigInteger(Long.toUnsignedString(Comparison.hash(rt, given)));
      }
      self.twister.seed(seed.abs());
      return SingletonObject.NONE;
    }

    private static PyObject bits(Runtime rt, Generator self, PyObject count) {
      int bits = Operators.intIndex(rt, count);
      if (bits < 0) {
        throw Errors.value("number of bits must be non-negative");
      }
      return IntObject.of(self.twister.nextBits(bits));
    }

    private PyObject state() {
      int[] words = twister.state();
      PyObject[] items = new PyObject[words.length];
      for (int i = 0; i < words.length; i++) {
        items[i] = IntObject.of(Integer.toUnsignedLong(words[i]));
      }
      return TupleObject.of(items);
    }

    private static int word(Runtime rt, PyObject item, boolean mayBeNegative) {
      IntObject number = Operators.index(rt, item);
      if (!mayBeNegative && number.bigValue().signum() < 0) {
        throw Errors.overflow("can't convert negative value to unsigned int");
      }
      return (int) number.longValue();
    }

    private static PyObject setState(Runtime rt, Generator self, PyObject given) {
      if (!(given instanceof TupleObject)) {
        throw Errors.type("state vector must be a tuple");
      }
      List<PyObject> items = Iteration.toList(rt, given);
      int[] words =
          IntStream.range(0, items.size())
              .map(i -> word(rt, items.get(i), i + 1 == items.size()))
              .toArray();
      if (words.length != MersenneTwister.STATE_LENGTH) {
        throw Errors.value("state vector is the wrong size");
      }
      int position = words[words.length - 1];
      if (position < 0 || position >= words.length) {
        throw Errors.value("invalid state");
      }
      self.twister.setState(words);
      return SingletonObject.NONE;
    }
  }
}
