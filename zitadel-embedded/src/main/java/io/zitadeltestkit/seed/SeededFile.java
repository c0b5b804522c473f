package io.zitadeltestkit.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.seed.internal.OwnerFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes the objects created from a seed as JSON, for programs that are not Java. */
final class SeededFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SeededFile() {}

  static ObjectNode user(SeededUser user) {
    return JSON.createObjectNode()
        .put("id", user.id())
        .put("organizationId", user.organizationId())
        .put("loginName", user.loginName());
  }

  static ObjectNode organization(SeededOrganization organization) {
    return JSON.createObjectNode().put("id", organization.id()).put("name", organization.name());
  }

  static ObjectNode application(SeededApplication application) {
    ObjectNode node =
        JSON.createObjectNode().put("id", application.id()).put("clientId", application.clientId());
    return application.hasClientSecret()
        ? node.put("clientSecret", application.clientSecret())
        : node;
  }

  static ObjectNode project(SeededProject project) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("id", project.id())
            .put("organizationId", project.organizationId());
    ObjectNode applications = node.putObject("applications");
    project
        .applications()
        .forEach((name, application) -> applications.set(name, application(application)));
    return node;
  }

  static ObjectNode serviceUser(
      SeededServiceUser user, String secret, Map<String, String> pats, Map<String, String> keys) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("id", user.id())
            .put("organizationId", user.organizationId())
            .put("clientId", user.clientId());
    if (!secret.isEmpty()) {
      node.put("clientSecret", secret);
    }
    ObjectNode tokens = node.putObject("pats");
    pats.forEach(tokens::put);
    ObjectNode files = node.putObject("keys");
    keys.forEach(
        (name, text) -> {
          try {
            files.set(name, JSON.readTree(text));
          } catch (JsonProcessingException e) {
            files.put(name, text);
          }
        });
    return node;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Writes it readable only by the owner, if the file system supports that. */
  static void write(Path file, ObjectNode content) throws IOException {
    OwnerFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
  }
}
