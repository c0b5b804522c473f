package io.zitadeltestkit.seed;

import java.util.List;
import java.util.Map;

/** A part of the file, with its place. */
sealed interface Node {
  /** {@return its place} */
  Place place();

  /** {@return its kind as text, with an article} */
  String kind();

  /**
   * A mapping.
   *
   * @param fields the values by name, in the order of the file
   */
  record Mapping(Place place, Map<String, Node> fields) implements Node {
    @Override
    public String kind() {
      return "a group of fields";
    }
  }

  /** A list. */
  record Items(Place place, List<Node> items) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * One value.
   *
   * @param type its type in the file
   * @param text as it is written, without quotes
   */
  record Scalar(Place place, Type type, String text) implements Node {
    /** The types of YAML and JSON, as text. */
    enum Type {
      TEXT("text"),
      NUMBER("a number"),
      FLAG("true or false"),
      NOTHING("empty");

      private final String words;

      Type(String words) {
        this.words = words;
      }
    }

    @Override
    public String kind() {
      return type.words;
    }

    /** Without the value, which may be a password. */
    @Override
    public String toString() {
      return "Scalar[" + place + ", " + type + "]";
    }
  }
}
