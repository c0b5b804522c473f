package io.zitadeltestkit.it.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Replaces what differs from run to run by the placeholders that the recordings have. */
final class Normalizer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern TIMESTAMP =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern ID = Pattern.compile("\\d{15,}");
  private static final Pattern ID_INSIDE = Pattern.compile("(?<![A-Za-z0-9])\\d{16,}(?!\\w)");
  private static final Pattern CODE = Pattern.compile("(?<=[?&]code=)[\\w%.-]{20,}");
  static final Pattern JWT = TokenShape.JWT;
  private static final Pattern SIGNED_LINK =
      Pattern.compile("(?<=logout_token=)ey[\\w-]+(\\.[\\w-]+\\.[\\w-]+)?");
  private static final Pattern PARSE_ERROR =
      Pattern.compile("(unmarshal message: |proto:[\\u00a0 ]).*", Pattern.DOTALL);
  private static final Set<String> SECRETS =
      Set.of(
          "token",
          "accessToken",
          "access_token",
          "refresh_token",
          "clientSecret",
          "client_secret",
          "keyContent",
          "keyDetails",
          "sessionToken",
          "key",
          "publicKey",
          "n",
          "x",
          "y",
          "at_hash",
          "c_hash",
          "sid",
          "jti",
          "device_code",
          "user_code",
          "kid",
          "emailCode",
          "phoneCode",
          "verificationCode",
          "state_token",
          "returnCode",
          "inviteCode",
          "signingKey",
          "secret",
          "validationToken",
          "validation");
  private static final Set<String> SEQUENCES = Set.of("sequence", "processedSequence");
  private static final Set<String> EPOCHS = Set.of("exp", "iat", "nbf", "auth_time", "updated_at");
  private static final Set<String> UNORDERED = Set.of("aud", "domains", "metadata");

  private final Map<String, String> known;
  private final boolean jwes;

  /**
   * Replaces what differs.
   *
   * @param known what was captured, by its names
   * @param jwes whether encrypted JWTs are told from other secrets
   */
  Normalizer(Map<String, String> known, boolean jwes) {
    this.known = known;
    this.jwes = jwes;
  }

  JsonNode normalize(JsonNode value, String key) {
    if (value.isObject()) {
      ObjectNode out = JSON.objectNode();
      value
          .properties()
          .forEach(
              field ->
                  out.set(
                      ID_INSIDE.matcher(withNames(field.getKey())).replaceAll("<id>"),
                      normalize(field.getValue(), field.getKey())));
      return out;
    }
    if (value.isArray()) {
      List<JsonNode> elements =
          StreamSupport.stream(value.spliterator(), false)
              .map(element -> normalize(element, key))
              .toList();
      if (UNORDERED.contains(key)) {
        elements = elements.stream().sorted(Comparator.comparing(JsonNode::toString)).toList();
      }
      ArrayNode out = JSON.arrayNode();
      elements.forEach(out::add);
      return out;
    }
    if (SEQUENCES.contains(key)) {
      return TextNode.valueOf("<sequence>");
    }
    if (EPOCHS.contains(key) && value.isNumber()) {
      return TextNode.valueOf("<epoch>");
    }
    if (key.equals("expires_in") && value.isInt()) {
      return JSON.numberNode(Math.round(value.asInt() / 60.0) * 60);
    }
    return value.isTextual() ? TextNode.valueOf(text(value.asText(), key)) : value;
  }

  String text(String value, String key) {
    if (SECRETS.contains(key)
        && !ID.matcher(value).matches()
        && value.length() > (key.equals("key") ? 40 : 5)) {
      return secret(value);
    }
    if (TIMESTAMP.matcher(value).matches()) {
      return value.startsWith("0001-") || value.startsWith("1970-") ? "<zero-time>" : "<timestamp>";
    }
    String named = PARSE_ERROR.matcher(withNames(value)).replaceAll("<parse error>");
    if (JWT.matcher(named).matches()) {
      return "<jwt>";
    }
    String linked =
        SIGNED_LINK
            .matcher(named)
            .replaceAll(
                match ->
                    // A long body is cut, and with it the token at its beginning.
                    match.group(1) == null
                        ? "<jwt>"
                        : Matcher.quoteReplacement(
                            "<jwt " + sorted(TokenShape.part(match.group(), 1)) + ">"));
    return CODE.matcher(ID_INSIDE.matcher(linked).replaceAll("<id>"))
        .replaceAll(match -> secret(match.group()));
  }

  private String secret(String value) {
    if (JWT.matcher(value).matches()) {
      return "<jwt>";
    }
    return jwes && TokenShape.JWE.matcher(value).matches() ? "<jwe>" : "<secret>";
  }

  /**
   * A JWT in a link is compared by its claims, since the signature is the server's own. The form is
   * the one that the recordings have: names in order, a blank after each comma and colon.
   */
  private static String sorted(JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(field -> TextNode.valueOf(field.getKey()) + ": " + sorted(field.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(Normalizer::sorted)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value.toString();
  }

  /**
   * Puts the names of captured values where the values are; longer values first, since one may
   * contain another.
   */
  private String withNames(String text) {
    Map<String, String> longestFirst =
        new TreeMap<>(
            Comparator.comparing((String name) -> -known.getOrDefault(name, "").length())
                .thenComparing(Comparator.naturalOrder()));
    longestFirst.putAll(known);
    String result = text;
    for (Map.Entry<String, String> entry : longestFirst.entrySet()) {
      String value = entry.getValue();
      if (value.length() >= 5
          && !entry.getKey().equals("domain")
          && !entry.getKey().equals("port")) {
        String name = "${" + entry.getKey() + "}";
        result = result.replace(value, name);
        result = result.replace(URLEncoder.encode(value, StandardCharsets.UTF_8), name);
      }
    }
    return result;
  }
}
