package io.zitadeltestkit.seed;

import io.zitadeltestkit.seed.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a mapping strictly: each is read by name and type, and fields that were not
 * read are problems.
 */
final class Form {
  private static final int MAX_LENGTH = 200;

  private final Node.Mapping node;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  private Form(Node.Mapping node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  static Optional<Form> of(Node node, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(new Form(mapping, problems));
    }
    problems.add(node.place(), "is %s; it has to be a group of fields.".formatted(node.kind()));
    return Optional.empty();
  }

  Place place() {
    return node.place();
  }

  /** {@return the place of a field, also of a missing one} */
  Place place(String field) {
    Node found = node.fields().get(field);
    return found == null ? place().inner(field, place().line()) : found.place();
  }

  boolean has(String field) {
    known.add(field);
    return node.fields().containsKey(field);
  }

  void problem(String field, String what) {
    problems.add(place(field), what);
  }

  /** Reads a text that is required. */
  String text(String field) {
    return text(field, Rule.ANY);
  }

  String text(String field, Rule rule) {
    if (!has(field)) {
      problem(field, "is missing. Write \"%s: …\".".formatted(field));
      return "";
    }
    return optionalText(field, rule).orElse("");
  }

  Optional<String> optionalText(String field) {
    return optionalText(field, Rule.ANY);
  }

  Optional<String> optionalText(String field, Rule rule) {
    return find(field).flatMap(found -> text(found, rule));
  }

  private Optional<String> text(Node found, Rule rule) {
    if (!(found instanceof Scalar scalar) || scalar.type() != Scalar.Type.TEXT) {
      boolean quotable = found instanceof Scalar value && value.type() != Scalar.Type.NOTHING;
      problems.add(
          found.place(),
          "is %s; it has to be text.".formatted(found.kind())
              + (quotable ? " Put it in quotes." : ""));
      return Optional.empty();
    }
    String text = scalar.text();
    String objection =
        text.isBlank()
            ? "is blank; it has to be text."
            : text.length() > MAX_LENGTH && rule.limited()
                ? "has %d characters; at most %d are allowed.".formatted(text.length(), MAX_LENGTH)
                : rule.objection(text);
    if (objection != null) {
      problems.add(found.place(), objection);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Reads a name that is required. */
  Word word(String field, Rule rule) {
    return new Word(place(field), text(field, rule));
  }

  Optional<Word> optionalWord(String field) {
    return optionalText(field).map(text -> new Word(place(field), text));
  }

  /** Reads an id; null if it is absent. */
  @Nullable Word id(String field) {
    return optionalText(field, Rule.ID).map(text -> new Word(place(field), text)).orElse(null);
  }

  /** Reads a list of names; empty if it is absent. */
  List<Word> words(String field, Rule rule) {
    return items(field).stream()
        .flatMap(item -> text(item, rule).map(text -> new Word(item.place(), text)).stream())
        .toList();
  }

  /** Reads true or false. */
  boolean flag(String field, boolean otherwise) {
    Node found = find(field).orElse(null);
    if (found == null) {
      return otherwise;
    }
    if (found instanceof Scalar scalar && scalar.type() == Scalar.Type.FLAG) {
      return Boolean.parseBoolean(scalar.text());
    }
    problem(field, "is %s; it has to be true or false, without quotes.".formatted(found.kind()));
    return otherwise;
  }

  /** Reads one of several words. */
  String choice(String field, List<String> words, String otherwise) {
    return optionalText(field, Rule.oneOf(words)).orElse(otherwise);
  }

  /** Reads a list of texts; empty if it is absent. */
  List<String> texts(String field, Rule rule) {
    return items(field).stream().flatMap(item -> text(item, rule).stream()).toList();
  }

  /** Reads a list of mappings; empty if it is absent. */
  <T> List<T> all(String field, Function<Form, T> reader) {
    return items(field).stream().flatMap(item -> of(item, problems).stream()).map(reader).toList();
  }

  Optional<Form> form(String field) {
    return find(field).flatMap(found -> of(found, problems));
  }

  /** Reads a mapping with free names and text values. */
  Map<String, String> texts(String field) {
    Map<String, String> texts = new LinkedHashMap<>();
    form(field)
        .ifPresent(
            form ->
                form.node
                    .fields()
                    .forEach(
                        (name, value) ->
                            text(value, Rule.LONG).ifPresent(text -> texts.put(name, text))));
    return texts;
  }

  private List<Node> items(String field) {
    Node found = find(field).orElse(null);
    if (found == null) {
      return List.of();
    }
    if (found instanceof Node.Items items) {
      return items.items();
    }
    problem(
        field, "is %s; it has to be a list. Begin each item with a dash.".formatted(found.kind()));
    return List.of();
  }

  private Optional<Node> find(String field) {
    known.add(field);
    @Nullable Node found = node.fields().get(field);
    return Optional.ofNullable(found);
  }

  /** Reports unknown fields, after all known ones were read. */
  void end() {
    List<String> unknown = new ArrayList<>(node.fields().keySet());
    unknown.removeAll(known);
    for (String field : unknown) {
      problem(
          field,
          "is unknown here. Known are "
              + known.stream().sorted().collect(Collectors.joining(", "))
              + ".");
    }
  }
}
