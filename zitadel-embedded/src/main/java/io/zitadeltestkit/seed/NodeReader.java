package io.zitadeltestkit.seed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a file as a tree whose parts know their lines; YAML, or JSON if its name ends in .json. */
final class NodeReader {
  private final Problems problems;

  NodeReader(Problems problems) {
    this.problems = problems;
  }

  Node read(String text) {
    boolean json = problems.file().toLowerCase(Locale.ROOT).endsWith(".json");
    JsonFactory factory = json ? new JsonFactory() : new YAMLFactory();
    Place top = new Place(1, "");
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        problems.add(top, "is empty. A seed has organizations, and what is in them.");
        problems.check();
      }
      Node node = value(parser, new Place(line(parser), ""));
      if (parser.nextToken() != null) {
        problems.add(
            new Place(line(parser), ""),
            "a second document begins here. A seed is one document: remove the line with ---.");
      }
      problems.check();
      return node;
    } catch (JsonProcessingException e) {
      problems.add(
          new Place(e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()), ""),
          "is no %s: %s.".formatted(json ? "JSON" : "YAML", reason(e)));
      problems.check();
      throw new IllegalStateException("a problem was not told", e);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed.", e);
    }
  }

  private static String reason(JsonProcessingException e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof MarkedYAMLException)) {
      cause = cause.getCause();
    }
    String text =
        cause instanceof MarkedYAMLException marked && marked.getProblem() != null
            ? marked.getProblem()
            : e.getOriginalMessage();
    String firstLine = text.lines().findFirst().orElse("").strip();
    return firstLine.endsWith(".") ? firstLine.substring(0, firstLine.length() - 1) : firstLine;
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private Node value(JsonParser parser, Place place) throws IOException {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.add(place, "is an alias (*), which a seed can't have. Write the value itself.");
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> mapping(parser, place);
      case START_ARRAY -> items(parser, place);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Node.Scalar(place, Node.Scalar.Type.NUMBER, parser.getText());
      case VALUE_TRUE, VALUE_FALSE ->
          new Node.Scalar(place, Node.Scalar.Type.FLAG, parser.getText());
      case VALUE_NULL -> new Node.Scalar(place, Node.Scalar.Type.NOTHING, "");
      default -> new Node.Scalar(place, Node.Scalar.Type.TEXT, parser.getText());
    };
  }

  private Node mapping(JsonParser parser, Place place) throws IOException {
    Map<String, Node> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Place field = place.inner(name, line(parser));
      parser.nextToken();
      Node earlier = fields.putIfAbsent(name, value(parser, field));
      if (earlier != null) {
        problems.add(
            field,
            "is there a second time; the first is in line %d. Remove one of them."
                .formatted(earlier.place().line()));
      }
    }
    return new Node.Mapping(place, fields);
  }

  private Node items(JsonParser parser, Place place) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, place.item(items.size(), line(parser))));
    }
    return new Node.Items(place, items);
  }
}
