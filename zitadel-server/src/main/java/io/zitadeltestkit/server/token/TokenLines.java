package io.zitadeltestkit.server.token;

import io.zitadeltestkit.embedded.internal.desk.Spans;
import io.zitadeltestkit.embedded.internal.desk.TokenText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The content of a token, without its signature. */
final class TokenLines {
  private TokenLines() {}

  static List<String> of(TokenText token, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add("header  " + token.header());
    lines.addAll(token.claims().toPrettyString().lines().toList());
    token
        .moments()
        .forEach(
            moment ->
                lines.add(
                    moment.claim()
                        + "  "
                        + moment.at()
                        + (moment.claim().equals("exp")
                            ? "  (" + Spans.left(moment.at(), now) + ")"
                            : "")));
    lines.add("(the signature is left out)");
    return lines;
  }

  static Map<String, Object> json(TokenText token, Instant now) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("header", token.header());
    json.put("claims", token.claims());
    token.expiresAt().ifPresent(end -> json.put("left", Spans.left(end, now)));
    return json;
  }
}
