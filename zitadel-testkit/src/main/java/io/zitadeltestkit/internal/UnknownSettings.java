package io.zitadeltestkit.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Settings with the toolkit's prefix that do not exist.
 *
 * @param misspelt a sentence about each name that is almost certainly a misspelt setting
 * @param others a sentence about each of the others
 */
public record UnknownSettings(List<String> misspelt, List<String> others) {
  private static final Set<String> WARNED_OF = ConcurrentHashMap.newKeySet();

  /**
   * Finds unknown settings.
   *
   * @param properties the names of all properties, or of those that may be settings
   * @param variables the names of all variables
   * @return the unknown settings
   */
  public static UnknownSettings among(Collection<String> properties, Collection<String> variables) {
    List<String> misspelt = new ArrayList<>();
    List<String> others = new ArrayList<>();
    new Form("property ", Setting.PROPERTY_PREFIX, Setting::property)
        .sort(properties, misspelt, others);
    new Form("variable ", Setting.VARIABLE_PREFIX, Setting::variable)
        .sort(variables, misspelt, others);
    return new UnknownSettings(misspelt, others);
  }

  /** One of the two forms of a setting: property or variable. */
  private record Form(String kind, String prefix, UnaryOperator<String> full) {
    void sort(Collection<String> given, List<String> misspelt, List<String> others) {
      List<String> known = Setting.NAMES.stream().map(full).toList();
      for (String unknown : new TreeSet<>(given)) {
        if (unknown.startsWith(prefix) && !known.contains(unknown)) {
          Optional<String> meant =
              Nearest.surely(unknown.substring(prefix.length()), Setting.NAMES).map(full);
          (meant.isPresent() ? misspelt : others).add(sentence(kind + unknown, meant));
        }
      }
    }
  }

  /**
   * Finds the unknown settings of this JVM.
   *
   * @return the unknown settings
   */
  public static UnknownSettings ofThisJvm() {
    return among(System.getProperties().stringPropertyNames(), System.getenv().keySet());
  }

  private static String sentence(String what, Optional<String> meant) {
    return "The "
        + what
        + " is not a setting, and nothing reads it."
        + meant.map(name -> " Did you mean " + name + "?").orElse("");
  }

  /**
   * Makes a message.
   *
   * @param sentences one about each unknown setting
   * @return the sentences, and the list of all settings
   */
  public static String message(List<String> sentences) {
    return String.join(" ", sentences)
        + " The settings are "
        + String.join(", ", Setting.NAMES)
        + "; each is a property "
        + Setting.property("<name>")
        + " or a variable "
        + Setting.VARIABLE_PREFIX
        + "<NAME>.";
  }

  /** Warns about all unknown settings, the misspelt ones too, once in this JVM. */
  public void warn() {
    Set<String> sentences = new LinkedHashSet<>(misspelt);
    sentences.addAll(others);
    sentences.removeIf(sentence -> !WARNED_OF.add(sentence));
    if (!sentences.isEmpty()) {
      Notices.warn(message(List.copyOf(sentences)));
    }
  }
}
