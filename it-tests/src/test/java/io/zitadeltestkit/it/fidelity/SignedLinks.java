package io.zitadeltestkit.it.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Two recorded redirects carry a JWT that the recorded server has signed with its own key. No other
 * server can make the same signature, so what the JWT says is compared in its place.
 */
final class SignedLinks {
  private static final Pattern LOGOUT_TOKEN =
      Pattern.compile("(?<=logout_token=)ey[\\w-]+\\.([\\w-]+)\\.[\\w-]+");

  private SignedLinks() {}

  static JsonNode unsigned(JsonNode answer) {
    String location = answer.path("headers").path("location").asText();
    if (!LOGOUT_TOKEN.matcher(location).find()) {
      return answer;
    }
    ObjectNode copy = answer.deepCopy();
    copy.withObjectProperty("headers")
        .put(
            "location", LOGOUT_TOKEN.matcher(location).replaceAll(match -> claims(match.group(1))));
    return copy;
  }

  private static String claims(String encoded) {
    return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
  }
}
