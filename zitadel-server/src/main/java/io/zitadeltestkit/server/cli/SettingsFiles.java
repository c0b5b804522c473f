package io.zitadeltestkit.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads settings from YAML files, by the names of their environment variables. A key may contain a
 * dot for a nested setting, as in {@code TLS.Enabled: false}.
 */
final class SettingsFiles {
  /**
   * Its keys are names of users, which are case sensitive, so it is kept as JSON, as in the
   * variable.
   */
  private static final String SYSTEM_API_USERS = "SYSTEMAPIUSERS";

  private SettingsFiles() {}

  static Map<String, String> read(List<Path> files) throws FatalException {
    Map<String, String> values = new TreeMap<>();
    for (Path file : files) {
      try {
        flatten("", new ObjectMapper(new YAMLFactory()).readTree(file.toFile()), values);
      } catch (IOException e) {
        throw new FatalException(
            "unable to read config file",
            "%s could not be read as YAML: %s".formatted(file, OutputFiles.reason(e)),
            e);
      }
    }
    return values;
  }

  private static void flatten(String name, JsonNode node, Map<String, String> values) {
    if (node.isObject() && !name.equals(SYSTEM_API_USERS)) {
      node.properties()
          .forEach(
              property ->
                  flatten(
                      (name.isEmpty() ? "" : name + "_")
                          + property.getKey().toUpperCase(Locale.ROOT).replace('.', '_'),
                      property.getValue(),
                      values));
    } else if (node.isContainerNode()) {
      values.put(name, node.toString());
    } else if (!node.isNull() && !node.isMissingNode()) {
      values.put(name, node.asText());
    }
  }
}
