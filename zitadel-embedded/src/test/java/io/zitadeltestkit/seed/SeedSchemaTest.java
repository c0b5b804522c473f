package io.zitadeltestkit.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/seed.schema.json}, used by editors, agrees with the reader. */
final class SeedSchemaTest {
  private static final Path FILE = Path.of("../docs/seed.schema.json");
  private static final Pattern UNKNOWN =
      Pattern.compile(".*?, line \\d+, (.*?)\\.?zzz: is unknown here\\. Known are (.*)\\.");

  /** One object of each kind, all with a field that none has. */
  private static final String ONE_OF_EACH =
      """
      zzz: 1
      organizations:
        - name: Acme
          zzz: 1
          users:
            - {username: minnie, givenName: Minnie, familyName: Mouse, email: m@acme.example, zzz: 1}
          serviceUsers:
            - {username: bot, zzz: 1, pats: [{name: ci, zzz: 1}]}
          projects:
            - name: Invoices
              zzz: 1
              roles: [{key: reader, zzz: 1}]
              applications:
                - {name: web, zzz: 1, oidc: {redirectUris: ["https://a.example/cb"], zzz: 1}}
                - {name: backend, api: {zzz: 1}}
              grants: [{organization: Acme, roles: [reader], zzz: 1}]
      authorizations: [{user: minnie, project: Invoices, roles: [reader], zzz: 1}]
      administrators: [{user: minnie, roles: [IAM_OWNER], zzz: 1}]
      """;

  private static final Map<String, String> DEFINITIONS =
      Map.ofEntries(
          Map.entry("organizations[0]", "organization"),
          Map.entry("organizations[0].users[0]", "user"),
          Map.entry("organizations[0].serviceUsers[0]", "serviceUser"),
          Map.entry("organizations[0].serviceUsers[0].pats[0]", "credential"),
          Map.entry("organizations[0].projects[0]", "project"),
          Map.entry("organizations[0].projects[0].roles[0]", "role"),
          Map.entry("organizations[0].projects[0].applications[0]", "application"),
          Map.entry("organizations[0].projects[0].applications[0].oidc", "oidc"),
          Map.entry("organizations[0].projects[0].applications[1].api", "api"),
          Map.entry("organizations[0].projects[0].grants[0]", "grant"),
          Map.entry("authorizations[0]", "authorization"),
          Map.entry("administrators[0]", "administrator"));

  private final YAMLMapper yaml = new YAMLMapper();

  @Test
  void objectsOfTheSchemaHaveTheFieldsThatTheReaderKnows() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(FILE.toFile());
    SeedException refused =
        catchThrowableOfType(SeedException.class, () -> Seed.parse("acme.yaml", ONE_OF_EACH));

    Map<String, List<String>> known = new TreeMap<>();
    Map<String, List<String>> described = new TreeMap<>();
    for (String problem : refused.problems()) {
      Matcher unknown = UNKNOWN.matcher(problem);
      assertThat(unknown.matches()).as(problem).isTrue();
      String place = unknown.group(1);
      known.put(place, List.of(unknown.group(2).split(", ")));
      JsonNode object = place.isEmpty() ? schema : schema.at("/$defs/" + DEFINITIONS.get(place));
      List<String> fields = new ArrayList<>();
      object.path("properties").fieldNames().forEachRemaining(fields::add);
      described.put(place, fields.stream().sorted().toList());
      assertThat(object.path("additionalProperties").asBoolean(true)).as(place).isFalse();
    }
    assertThat(described).isEqualTo(known).hasSize(DEFINITIONS.size() + 1);
  }

  @Test
  void seedOfTheTestsIsValid() throws IOException {
    assertThat(faults(Files.readString(Path.of("src/test/resources/seeds/acme.yaml")))).isEmpty();
  }

  @Test
  void mistakesAreSeenByTheSchemaAndByTheReader() throws IOException {
    String people =
        "organizations: [{name: Acme, users: [{username: minnie, givenName: Minnie, familyName:"
            + " Mouse, %s}]}]";
    for (String mistake :
        List.of(
            "email: nobody",
            "email: m@acme.example, mail: m@acme.example",
            "email: m@acme.example, phone: '123'",
            "email: m@acme.example, state: gone",
            "email: m@acme.example, emailVerified: 'yes'",
            "email: m@acme.example, phoneVerified: true",
            "email: m@acme.example, roles: [owner]",
            "email: m@acme.example, roles: [PROJECT_OWNER]",
            "email: m@acme.example, id: 7",
            "email: m@acme.example, id: 'a/b'",
            "nickName: Mini")) {
      String text = people.formatted(mistake);
      assertThat(faults(text)).as(text).isNotEmpty();
      assertThat(catchThrowableOfType(SeedException.class, () -> Seed.parse("acme.yaml", text)))
          .as(text)
          .isNotNull();
    }
  }

  private List<Error> faults(String text) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(FILE));
    return schema.validate(yaml.readTree(text));
  }
}
