package io.zitadeltestkit.it.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Compares answers and says in words where they differ. */
final class Differences {
  private final List<String> found = new ArrayList<>();

  private Differences() {}

  static List<String> between(JsonNode expected, JsonNode actual) {
    Differences differences = new Differences();
    differences.compare("$", expected, actual);
    return differences.found;
  }

  private void compare(String path, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        if (!actual.has(name)) {
          found.add(path + "." + name + ": missing, expected " + expected.get(name));
        } else if (!expected.has(name)) {
          found.add(path + "." + name + ": not expected, got " + actual.get(name));
        } else {
          compare(path + "." + name, expected.get(name), actual.get(name));
        }
      }
    } else if (expected.isArray() && actual.isArray()) {
      if (expected.size() != actual.size()) {
        found.add(path + ": " + actual.size() + " elements, expected " + expected.size());
      }
      int common = Math.min(expected.size(), actual.size());
      for (int i = 0; i < common; i++) {
        compare(path + "[" + i + "]", expected.get(i), actual.get(i));
      }
    } else if (!same(expected, actual)) {
      found.add(path + ": " + actual + ", expected " + expected);
    }
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    boolean numbers = expected.isNumber() && actual.isNumber();
    return numbers ? expected.asDouble() == actual.asDouble() : expected.equals(actual);
  }
}
