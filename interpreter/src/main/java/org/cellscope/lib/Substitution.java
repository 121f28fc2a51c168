package org.cellscope.lib;

import java.util.Optional;
import org.cellscope.lib.regex.RegexError;
import org.cellscope.lib.regex.Template;
import org.cellscope.objects.Args;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.ByteSequence;
import org.cellscope.objects.Errors;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;

/** {@code re.sub}: matches are replaced by a template or by what a function returns. */
final class Substitution {
  private Substitution() {}

  static Template template(Runtime rt, PatternObject pattern, PyObject given) {
    try {
      return Template.parse(
          PatternObject.textOf(given),
          pattern.isBytes(),
          pattern.pattern().groups(),
          pattern.pattern().names());
    } catch (RegexError error) {
      throw PatternObject.raised(rt, error, given);
    }
  }

  /** The text with its replacements, and how many there were. */
  static TupleObject run(Runtime rt, PatternObject pattern, Args args) {
    PyObject replacement = args.get(0);
    long most = args.has(2) ? Convert.size(rt, args.get(2)) : 0;
    var subject = pattern.subject(args.get(1));
    PatternMethods.Matches matches =
        new PatternMethods.Matches(
            pattern, new PatternObject.Search(args.get(1), subject, 0, subject.length()));
    boolean function = Attributes.isCallable(replacement);
    Optional<Template> template =
        function ? Optional.empty() : Optional.of(template(rt, pattern, replacement));
    StringBuilder text = new StringBuilder();
    int last = 0;
    long count = 0;
    while (most == 0 || count < most) {
      Optional<MatchObject> next = matches.find(rt);
      if (next.isEmpty()) {
        break;
      }
      MatchObject match = next.get();
      text.append(subject.slice(last, match.start(0)));
      text.append(
          template.isPresent()
              ? template.get().expand(match::text)
              : called(rt, pattern, replacement, match, count));
      last = match.end(0);
      count++;
    }
    text.append(subject.slice(last, subject.length()));
    return TupleObject.of(pattern.made(text.toString()), IntObject.of(count));
  }

  private static String called(
      Runtime rt, PatternObject pattern, PyObject function, MatchObject match, long count) {
    PyObject result = rt.call(function, match);
    if (result == SingletonObject.NONE) {
      return "";
    }
    if (pattern.isBytes() ? result instanceof ByteSequence : result instanceof StrObject) {
      return PatternObject.textOf(result);
    }
    throw Errors.type(
        "sequence item "
            + count
            + ": expected "
            + (pattern.isBytes() ? "a bytes-like object" : "str instance")
            + ", "
            + result.type().fullName()
            + " found");
  }
}
