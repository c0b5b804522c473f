package io.zitadeltestkit.embedded.internal.proto;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tokens of a document, and error messages with their positions. */
final class JsonInput {
  /** The maximum nesting of messages and skipped values. */
  static final int DEEPEST = 10_000;

  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[-+._a-zA-Z0-9]+|.", Pattern.DOTALL);

  private final JsonParser tokens;
  private final @Nullable String text;
  private int depth;

  /** The text is null if the document was assembled here, so positions in it are meaningless. */
  JsonInput(JsonParser tokens, @Nullable String text) {
    this.tokens = tokens;
    this.text = text;
  }

  /** {@return the next token; null at the end} */
  @Nullable JsonToken next() throws IOException {
    return tokens.nextToken();
  }

  boolean is(JsonToken expected) {
    return tokens.currentToken() == expected;
  }

  boolean isNumber() {
    JsonToken token = tokens.currentToken();
    return token != null && token.isNumeric();
  }

  /** {@return the text of a scalar or of a field's name} */
  String text() throws IOException {
    return tokens.getText();
  }

  JsonNode tree() throws IOException {
    return tokens.readValueAsTree();
  }

  /** {@return the position of the current token} */
  int at() {
    return tokens.currentToken() == null && text != null
        ? text.length()
        : (int) tokens.currentTokenLocation().getCharOffset();
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw tooDeep();
    }
  }

  void leave() {
    depth--;
  }

  /** Skips a value, at any nesting. */
  void skip() throws IOException {
    int open = 0;
    do {
      JsonToken token = tokens.currentToken();
      if (token == null) {
        throw ProtoJson.parseFault("unexpected EOF");
      }
      if (token.isStructStart() && ++open > DEEPEST - depth) {
        throw tooDeep();
      }
      if (token.isStructEnd()) {
        open--;
      }
      if (token == JsonToken.VALUE_STRING) {
        // Otherwise errors in it are skipped as well.
        tokens.finishToken();
      }
      if (open > 0) {
        tokens.nextToken();
      }
    } while (open > 0);
  }

  static Fault tooDeep() {
    return ProtoJson.parseFault("exceeded max recursion depth");
  }

  /** {@return the fault for an invalid value of a field} */
  Fault invalid(String kind, String field) {
    return problem(at(), "invalid value for " + kind + " field " + field + ": %s");
  }

  /** {@return the fault for a position, named by {@code %s}} */
  Fault problem(int at, String message) {
    return ProtoJson.parseFault(place(at, "(line %s): ") + message.replace("%s", raw(at)));
  }

  /** {@return the fault for a token of the wrong kind} */
  Fault unexpected() {
    int at = at();
    return ProtoJson.parseFault(
        place(at, "syntax error (line %s): ") + "unexpected token " + raw(at));
  }

  private String place(int at, String form) {
    return text == null ? "" : form.formatted(JsonSyntax.place(text, at));
  }

  private String raw(int at) {
    if (text == null) {
      return String.valueOf(tokens.currentToken());
    }
    Matcher token = TOKEN.matcher(text);
    return token.find(at) ? token.group() : "";
  }
}
