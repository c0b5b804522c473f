package io.zitadeltestkit.junit;

import io.zitadeltestkit.internal.Setting;
import io.zitadeltestkit.internal.UnknownSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Finds unknown settings, since a misspelt one would silently have no effect. An obvious
 * misspelling fails; for other names, such as a script's own variable, there is only a warning.
 */
final class SettingNames {
  private static final String PARAMETERS_FILE = "junit-platform.properties";
  private static final Pattern AFTER_HYPHEN = Pattern.compile("-(.)");

  private SettingNames() {}

  /** Once per run: settings do not change. */
  static void check(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.create(SettingNames.class))
        .getOrComputeIfAbsent(SettingNames.class, absent -> checked(context));
  }

  private static boolean checked(ExtensionContext context) {
    Set<String> properties = new TreeSet<>(System.getProperties().stringPropertyNames());
    properties.addAll(parameters(context));
    UnknownSettings unknown = UnknownSettings.among(properties, System.getenv().keySet());
    if (!unknown.misspelt().isEmpty()) {
      throw new ExtensionConfigurationException(UnknownSettings.message(unknown.misspelt()));
    }
    new UnknownSettings(List.of(), unread(context)).warn();
    unknown.warn();
    return true;
  }

  /** JUnit can't list its parameters, so this checks those in its file, and likely misspellings. */
  private static Set<String> parameters(ExtensionContext context) {
    Set<String> names = new TreeSet<>(ofFile());
    for (String name : Setting.NAMES) {
      String camelCase =
          AFTER_HYPHEN.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
      for (String form : List.of(camelCase, name.replace('-', '_'), name.replace('-', '.'))) {
        if (!form.equals(name) && isParameter(context, form)) {
          names.add(Setting.property(form));
        }
      }
    }
    return names;
  }

  private static boolean isParameter(ExtensionContext context, String name) {
    return context.getConfigurationParameter(Setting.property(name)).isPresent();
  }

  private static Set<String> ofFile() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Properties properties = new Properties();
    try (InputStream in = loader == null ? null : loader.getResourceAsStream(PARAMETERS_FILE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException | IllegalArgumentException e) {
      // JUnit has read it as well, and has reported the problem.
    }
    return properties.stringPropertyNames();
  }

  /** Settings of containers also work without JUnit, so they are not read from its parameters. */
  private static List<String> unread(ExtensionContext context) {
    List<String> sentences = new ArrayList<>();
    for (String name : Setting.NAMES) {
      if (!Setting.OF_TESTS.contains(name)
          && isParameter(context, name)
          && System.getProperty(Setting.property(name)) == null) {
        sentences.add(
            "The configuration parameter %s has no effect: it is read only as a system property (such as -D%s=…) or as the variable %s."
                .formatted(Setting.property(name), Setting.property(name), Setting.variable(name)));
      }
    }
    return sentences;
  }
}
