package io.zitadeltestkit.server.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.embedded.internal.model.Tables;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.Table;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.time.Clock;

/** An instance as a JSON document: the number of its last change and the rows of each table. */
final class InstanceDocument {
  private static final JsonMapper MAPPER = DocumentJson.mapper();

  private InstanceDocument() {}

  static String write(Instance.Kept kept) {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("sequence", kept.sequence());
    ObjectNode tables = document.putObject("tables");
    for (Table<?> table : Tables.all()) {
      ArrayNode rows = MAPPER.createArrayNode();
      kept.state().all(table).forEach(row -> rows.add(MAPPER.<JsonNode>valueToTree(row)));
      if (!rows.isEmpty()) {
        tables.set(table.name(), rows);
      }
    }
    return document.toString();
  }

  static Instance read(String id, Clock clock, Profile profile, String text) throws StoreException {
    try {
      JsonNode document = MAPPER.readTree(text);
      JsonNode tables = document.path("tables");
      for (String name : (Iterable<String>) tables::fieldNames) {
        if (Tables.all().stream().noneMatch(table -> table.name().equals(name))) {
          throw new IllegalArgumentException("There is no table " + name + " in this version");
        }
      }
      return Instance.restored(
          id,
          clock,
          profile,
          document.path("sequence").asLong(),
          tx -> Tables.all().forEach(table -> putAll(tx, table, tables.path(table.name()))));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new StoreException(
          "The instance %s in the database was written by another version of zitadel-embedded: %s. Start with an empty database."
              .formatted(id, Connections.firstLine(e.getMessage())),
          e);
    }
  }

  private static <E extends Entity> void putAll(Tx tx, Table<E> table, JsonNode rows) {
    for (JsonNode row : rows) {
      E entity = MAPPER.convertValue(row, table.type());
      Completeness.check(entity);
      tx.put(table, entity);
    }
  }
}
