package io.zitadeltestkit.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The users of the system API in the format of {@code SYSTEMAPIUSERS}: {@code
 * {"name":{"KeyData":"<base64 of a PEM public key>"}}}, or {@code Path} instead of {@code KeyData};
 * also a list of such objects.
 */
final class SystemApiUsers {
  private static final String NAME = "ZITADEL_SYSTEMAPIUSERS";

  private SystemApiUsers() {}

  static Map<String, RSAPublicKey> of(Settings settings) throws FatalException {
    String text = settings.text("SYSTEMAPIUSERS");
    Map<String, RSAPublicKey> keys = new LinkedHashMap<>();
    if (text.isEmpty()) {
      return keys;
    }
    try {
      JsonNode json = new ObjectMapper().readTree(text);
      List<JsonNode> groups = new ArrayList<>();
      if (json.isArray()) {
        json.forEach(groups::add);
      } else {
        groups.add(json);
      }
      for (JsonNode group : groups) {
        for (Map.Entry<String, JsonNode> user : group.properties()) {
          keys.put(user.getKey(), key(user.getKey(), user.getValue()));
        }
      }
      return keys;
    } catch (IOException | IllegalArgumentException e) {
      throw new FatalException(
          "unable to read config",
          NAME
              + " is not of the form {\"name\":{\"KeyData\":\"<base64 of a PEM public key>\"}}: "
              + firstLine(e),
          e);
    }
  }

  private static RSAPublicKey key(String user, JsonNode value) throws IOException {
    String path = field(value, "Path");
    String data = field(value, "KeyData");
    if (path.isEmpty() == data.isEmpty()) {
      throw new IOException("the user " + user + " needs either KeyData or Path");
    }
    String pem =
        path.isEmpty()
            ? new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8)
            : Files.readString(Path.of(path));
    return PemKeys.parsePublicKey(pem, "the key of the user " + user);
  }

  /** Setting names are not case sensitive. */
  private static String field(JsonNode value, String name) {
    return value.properties().stream()
        .filter(property -> property.getKey().equalsIgnoreCase(name))
        .map(property -> property.getValue().asText())
        .findFirst()
        .orElse("");
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
