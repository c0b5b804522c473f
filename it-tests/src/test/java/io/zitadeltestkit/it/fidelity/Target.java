package io.zitadeltestkit.it.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The server that scenarios are played against, and how to send it a step.
 *
 * @param baseUrl its URL
 * @param adminToken a token with the role IAM_OWNER
 * @param loginClientToken a token with the role IAM_LOGIN_CLIENT
 * @param systemKey the key of the system API user {@code testkit}
 */
record Target(String baseUrl, String adminToken, String loginClientToken, PrivateKey systemKey) {
  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder().followRedirects(false).readTimeout(Duration.ofSeconds(60)).build();

  Response exchange(JsonNode step, UnaryOperator<String> substitute, Instant now)
      throws IOException {
    JsonNode template = step.path("request");
    String method = template.path("method").asText("POST");
    String path =
        step.has("call")
            ? "/" + step.path("call").asText()
            : substitute.apply(template.path("path").asText());
    if (template.has("query")) {
      path += "?" + form(template.path("query"), substitute);
    }
    Request.Builder request = new Request.Builder().url(baseUrl + path);
    String authorization = authorization(step.path("auth").asText("admin"), substitute, now);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    String type = "application/json";
    byte @Nullable [] body = null;
    if (step.has("call")) {
      JsonNode json = step.path("body");
      body = bytes(json.isMissingNode() ? "{}" : substituted(json, substitute).toString());
    } else if (template.has("form")) {
      body = bytes(form(template.path("form"), substitute));
      type = "application/x-www-form-urlencoded";
    } else if (template.has("raw")) {
      body = bytes(substitute.apply(template.path("raw").asText()));
    } else if (template.has("body")) {
      body = bytes(substituted(template.path("body"), substitute).toString());
    }
    for (Map.Entry<String, JsonNode> header : template.path("headers").properties()) {
      String value = substitute.apply(header.getValue().asText());
      if (header.getKey().equalsIgnoreCase("content-type")) {
        type = value;
      } else {
        request.header(header.getKey(), value);
      }
    }
    boolean needsBody = !method.equals("GET") && !method.equals("DELETE");
    RequestBody content =
        body != null
            ? RequestBody.create(body, MediaType.get(type))
            : needsBody ? RequestBody.create(new byte[0]) : null;
    return HTTP.newCall(request.method(method, content).build()).execute();
  }

  private @Nullable String authorization(
      String auth, UnaryOperator<String> substitute, Instant now) {
    if (auth.equals("admin")) {
      return "Bearer " + adminToken;
    }
    if (auth.equals("login")) {
      return "Bearer " + loginClientToken;
    }
    if (auth.equals("system")) {
      return "Bearer "
          + Assertions.sign("testkit", "", systemKey, baseUrl, Duration.ofMinutes(5), now);
    }
    if (auth.startsWith("bearer:")) {
      return "Bearer " + substitute.apply(auth.substring("bearer:".length()));
    }
    if (auth.startsWith("basic:")) {
      String[] parts = auth.substring("basic:".length()).split(":", 2);
      String pair = encode(substitute.apply(parts[0])) + ":" + encode(substitute.apply(parts[1]));
      return "Basic " + Base64.getEncoder().encodeToString(bytes(pair));
    }
    return null;
  }

  private static JsonNode substituted(JsonNode template, UnaryOperator<String> substitute) {
    if (template.isTextual()) {
      return TextNode.valueOf(substitute.apply(template.asText()));
    }
    if (template instanceof ArrayNode array) {
      ArrayNode out = array.arrayNode();
      array.forEach(element -> out.add(substituted(element, substitute)));
      return out;
    }
    if (template instanceof ObjectNode object) {
      ObjectNode out = object.objectNode();
      object
          .properties()
          .forEach(
              field ->
                  out.set(
                      substitute.apply(field.getKey()), substituted(field.getValue(), substitute)));
      return out;
    }
    return template;
  }

  private static String form(JsonNode fields, UnaryOperator<String> substitute) {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      pairs.add(encode(field.getKey()) + "=" + encode(substitute.apply(field.getValue().asText())));
    }
    return String.join("&", pairs);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "Target[" + baseUrl + "]";
  }
}
