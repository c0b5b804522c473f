package io.zitadeltestkit.container;

import java.util.HashMap;
import java.util.Map;

/** Labels of a container without those that Testcontainers adds last. */
final class OwnLabels extends HashMap<String, String> {
  private static final long serialVersionUID = 1L;
  private static final String THEIRS = "org.testcontainers";

  OwnLabels(Map<String, String> labels) {
    putAll(labels);
  }

  @Override
  public String put(String name, String value) {
    return name.startsWith(THEIRS) ? value : super.put(name, value);
  }

  @Override
  public void putAll(Map<? extends String, ? extends String> labels) {
    labels.forEach(this::put);
  }
}
