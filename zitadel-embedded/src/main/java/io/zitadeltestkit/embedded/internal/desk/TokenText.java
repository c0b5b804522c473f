package io.zitadeltestkit.embedded.internal.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A JSON Web Token in readable form. The signature is left out, so the text can't be used as a
 * token.
 *
 * @param header the header
 * @param claims the claims
 */
public record TokenText(JsonNode header, JsonNode claims) {
  /** A time in a token: the claim and its value. */
  public record Moment(String claim, Instant at) {}

  /** Reads a token; empty if it is not a JWT. */
  public static Optional<TokenText> parse(String token) {
    String[] parts = token.strip().split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      JsonNode header = json(parts[0]);
      JsonNode claims = json(parts[1]);
      return header instanceof ObjectNode && claims instanceof ObjectNode
          ? Optional.of(new TokenText(header, claims))
          : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static JsonNode json(String part) throws JsonProcessingException {
    return ProtoJson.mapperForTrees()
        .readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }

  /** {@return the times in the claims, in their order there} */
  public List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    claims
        .properties()
        .forEach(
            claim -> {
              boolean time =
                  List.of("exp", "iat", "nbf", "auth_time", "updated_at").contains(claim.getKey());
              if (time && claim.getValue().isNumber()) {
                moments.add(
                    new Moment(claim.getKey(), Instant.ofEpochSecond(claim.getValue().asLong())));
              }
            });
    return moments;
  }

  /** {@return when it expires; empty if it has no such claim} */
  public Optional<Instant> expiresAt() {
    return moments().stream()
        .filter(moment -> moment.claim().equals("exp"))
        .map(Moment::at)
        .findFirst();
  }
}
