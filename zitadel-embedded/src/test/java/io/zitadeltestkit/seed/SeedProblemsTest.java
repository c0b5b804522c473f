package io.zitadeltestkit.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages about invalid files. */
final class SeedProblemsTest {
  private static final String PEOPLE =
      """
      organizations:
        - name: Acme
          users:
            - username: minnie
              givenName: Minnie
              familyName: Mouse
              email: minnie@acme.example
      """;

  private static SeedException problem(String file, String text) {
    return catchThrowableOfType(SeedException.class, () -> Seed.parse(file, text));
  }

  private static void says(String text, String... lines) {
    SeedException problem = problem("acme.yaml", text);
    assertThat(problem).as("a problem").isNotNull();
    assertThat(problem.problems()).containsExactly(lines);
  }

  @Test
  void missingFields() {
    says(
        """
        organizations:
          - name: Acme
            users:
              - username: minnie
                givenName: Minnie
        """,
        "acme.yaml, line 4, organizations[0].users[0].familyName: is missing. Write \"familyName: …\".",
        "acme.yaml, line 4, organizations[0].users[0].email: is missing. Write \"email: …\".");
  }

  @Test
  void unknownFields() {
    says(
        PEOPLE + "        mail: minnie@acme.example\n",
        "acme.yaml, line 8, organizations[0].users[0].mail: is unknown here. Known are displayName, email, "
            + "emailVerified, familyName, gender, givenName, id, metadata, nickName, password, "
            + "passwordChangeRequired, phone, phoneVerified, preferredLanguage, roles, state, username.");
    says(
        PEOPLE + "organisations: []\n",
        "acme.yaml, line 8, organisations: is unknown here. Known are administrators, authorizations, organizations.");
  }

  @Test
  void wrongTypes() {
    says(
        PEOPLE + "        password: 12345678\n",
        "acme.yaml, line 8, organizations[0].users[0].password: is a number; it has to be text. Put it in quotes.");
    says(
        PEOPLE + "        emailVerified: \"yes\"\n",
        "acme.yaml, line 8, organizations[0].users[0].emailVerified: is text; it has to be true or false, without quotes.");
    says(
        PEOPLE + "        roles: ORG_OWNER\n",
        "acme.yaml, line 8, organizations[0].users[0].roles: is text; it has to be a list. Begin each item with a dash.");
    says(
        PEOPLE + "        metadata: [a]\n",
        "acme.yaml, line 8, organizations[0].users[0].metadata: is a list; it has to be a group of fields.");
    says(
        PEOPLE + "        nickName:\n",
        "acme.yaml, line 8, organizations[0].users[0].nickName: is empty; it has to be text.");
    says(
        "organizations: [Acme]",
        "acme.yaml, line 1, organizations[0]: is text; it has to be a group of fields.");
  }

  @Test
  void values() {
    says(
        PEOPLE.replace("minnie@acme.example", "minnie"),
        "acme.yaml, line 7, organizations[0].users[0].email: \"minnie\" is no e-mail address. Write it like minnie@acme.example.");
    says(
        PEOPLE + "        phone: \"044 123\"\n",
        "acme.yaml, line 8, organizations[0].users[0].phone: \"044 123\" is no phone number with its country. Write it in quotes, like \"+41 44 123 45 67\".");
    says(
        PEOPLE + "        state: frozen\n",
        "acme.yaml, line 8, organizations[0].users[0].state: is \"frozen\"; it can be active, inactive, locked.");
    says(
        PEOPLE + "        roles: [owner]\n",
        "acme.yaml, line 8, organizations[0].users[0].roles[0]: \"owner\" is no manager role of the instance or an organization. Write one like ORG_OWNER or IAM_OWNER_VIEWER; roles of projects are given under administrators.");
    says(
        PEOPLE.replace("username: minnie", "username: minnie mouse"),
        "acme.yaml, line 4, organizations[0].users[0].username: \"minnie mouse\" has a blank in it. User names have none: people type them to sign in.");
    says(
        PEOPLE.replace("name: Acme", "name: " + "a".repeat(201)),
        "acme.yaml, line 2, organizations[0].name: has 201 characters; at most 200 are allowed.");
  }

  @Test
  void serviceUsers() {
    says(
        """
        organizations:
          - name: Acme
            serviceUsers:
              - username: bot
                pats:
                  - { name: ci, lifetime: soon }
                  - { name: ci, expires: tomorrow }
        """,
        "acme.yaml, line 6, organizations[0].serviceUsers[0].pats[0].lifetime: \"soon\" is no duration. Write a number with s, m, h or d, such as 30m or 7d.",
        "acme.yaml, line 7, organizations[0].serviceUsers[0].pats[1].expires: \"tomorrow\" is no time. Write it like 2030-01-31T12:00:00Z.",
        "acme.yaml, line 7, organizations[0].serviceUsers[0].pats[1].name: this is the second PAT \"ci\"; the first is in line 6. Take another name, or remove one of them.");
  }

  @Test
  void applications() {
    says(
        """
        organizations:
          - name: Acme
            projects:
              - name: Invoices
                applications:
                  - name: neither
                  - name: both
                    api: {}
                    oidc: { redirectUris: ["https://a.example"] }
                  - name: web
                    oidc: { grantTypes: [authorization_code, password] }
                  - name: relative
                    oidc: { redirectUris: [/callback] }
        """,
        "acme.yaml, line 6, organizations[0].projects[0].applications[0].oidc: is missing, as is api. Write \"oidc:\" with redirectUris below it, or \"api: {}\".",
        "acme.yaml, line 8, organizations[0].projects[0].applications[1].api: can't be said together with oidc. An application is one of them: make two.",
        "acme.yaml, line 11, organizations[0].projects[0].applications[2].oidc.grantTypes[1]: is \"password\"; it can be authorization_code, implicit, refresh_token, device_code, token_exchange.",
        "acme.yaml, line 11, organizations[0].projects[0].applications[2].oidc.redirectUris: is missing. An application that people sign in to needs one, like https://app.example/callback.",
        "acme.yaml, line 13, organizations[0].projects[0].applications[3].oidc.redirectUris[0]: has no scheme. Write the whole URI, like https://app.example/callback.");
  }

  @Test
  void duplicateNames() {
    says(
        PEOPLE
            + """
                serviceUsers:
                  - username: Minnie
              - name: acme
            """,
        "acme.yaml, line 9, organizations[0].serviceUsers[0].username: this is the second user \"Minnie\"; the first is in line 4. Take another name, or remove one of them.",
        "acme.yaml, line 10, organizations[1].name: this is the second organization \"acme\"; the first is in line 2. Take another name, or remove one of them.");
    says(
        PEOPLE + "        email: again@acme.example\n",
        "acme.yaml, line 8, organizations[0].users[0].email: is there a second time; the first is in line 7. Remove one of them.");
  }

  @Test
  void references() {
    says(
        PEOPLE
            + """
                projects:
                  - name: Invoices
                    roles: [ { key: reader } ]
                    grants: [ { organization: Beta, roles: [ writer ] } ]
            authorizations:
              - { user: mickey, project: Bills, roles: [ reader ] }
              - { user: minnie, project: Invoices, roles: [ boss ] }
            administrators:
              - { user: minnie, organization: Acme, roles: [ IAM_OWNER ] }
              - { user: minnie, organization: Acme, project: Invoices, roles: [ PROJECT_OWNER ] }
            """,
        "acme.yaml, line 11, organizations[0].projects[0].grants[0].organization: there is no organization \"Beta\" in this file. There are Acme.",
        "acme.yaml, line 11, organizations[0].projects[0].grants[0].roles[0]: \"writer\" is no role of the project Invoices. Its roles are reader.",
        "acme.yaml, line 13, authorizations[0].user: there is no user \"mickey\" in this file. There are minnie.",
        "acme.yaml, line 13, authorizations[0].project: there is no project \"Bills\" in this file. There are Invoices.",
        "acme.yaml, line 14, authorizations[1].roles[0]: \"boss\" is no role of the project Invoices. Its roles are reader.",
        "acme.yaml, line 16, administrators[0].roles[0]: IAM_OWNER can't be given here. Roles of the instance (IAM_…) are given without organization and project, ORG_… with an organization, PROJECT_… with a project.",
        "acme.yaml, line 17, administrators[1].project: can't be said together with organization. Keep one of them.");
  }

  @Test
  void syntax() {
    says("", "acme.yaml, line 1: is empty. A seed has organizations, and what is in them.");
    says(
        "users: []",
        "acme.yaml, line 1, users: is unknown here. Known are administrators, authorizations, organizations.",
        "acme.yaml, line 1, organizations: is missing. All that a seed makes is in one.");
    says("- a", "acme.yaml, line 1: is a list; it has to be a group of fields.");
    says(
        PEOPLE + "   - x\n",
        "acme.yaml, line 8: is no YAML: expected <block end>, but found '<block sequence start>'.");
    says(
        PEOPLE + "---\na: b\n",
        "acme.yaml, line 9: a second document begins here. A seed is one document: remove the line with ---.");
    says(
        "organizations:\n  - name: &a Acme\n    metadata: { b: *a }\n",
        "acme.yaml, line 3, organizations[0].metadata.b: is an alias (*), which a seed can't have. Write the value itself.");
  }

  @Test
  void jsonHasLinesToo() {
    assertThat(problem("acme.json", "{\n\t\"organizations\": [\n\t\t{\"name\": 7}\n\t]\n}"))
        .hasMessage(
            "acme.json, line 3, organizations[0].name: is a number; it has to be text. Put it in quotes.");
    assertThat(problem("acme.json", "{\n  \"organizations\": [ }"))
        .hasMessageStartingWith("acme.json, line 2: is no JSON: Unexpected close marker '}'");
    assertThat(Seed.parse("acme.json", "{\"organizations\":[{\"name\":\"Acme\"}]}"))
        .hasToString("Seed[acme.json]");
  }

  @Test
  void severalProblemsAreOneMessage() {
    assertThat(problem("acme.yaml", "organizations:\n  - nam: Acme\n"))
        .hasMessage(
            """
            acme.yaml has 2 problems, and nothing was made:
              acme.yaml, line 2, organizations[0].name: is missing. Write "name: …".
              acme.yaml, line 2, organizations[0].nam: is unknown here. Known are id, metadata, name, projects, serviceUsers, users.""");
  }

  @Test
  void weakPasswordsAreFoundBeforeAnythingIsCreated() {
    Seed seed =
        Seed.parse(
            "acme.yaml",
            PEOPLE
                + """
                        password: secret
                      - username: donald
                        givenName: Donald
                        familyName: Duck
                        email: donald@acme.example
                        password: Secret12345
                """);
    try (EmbeddedZitadel server = EmbeddedZitadel.start()) {
      SeedException problem = catchThrowableOfType(SeedException.class, () -> server.seed(seed));

      assertThat(problem.problems())
          .containsExactly(
              "acme.yaml, line 8, organizations[0].users[0].password: is too weak for this server, whose passwords need at least 8 characters (it has 6), an upper-case letter, a digit and a symbol such as ! or -.",
              "acme.yaml, line 13, organizations[0].users[1].password: is too weak for this server, whose passwords need a symbol such as ! or -.");
      assertThat(
              SeedTargets.of(server)
                  .call("zitadel.org.v2.OrganizationService/ListOrganizations", Map.of())
                  .get("result"))
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
          .hasSize(1);
    }
  }

  @Test
  void passwordsAreNotRepeated() {
    assertThat(problem("acme.yaml", PEOPLE + "        password: [Secret-1234!]\n").getMessage())
        .doesNotContain("Secret-1234!");
  }

  @Test
  void filesThatAreNotText(@TempDir Path directory) throws Exception {
    assertThatThrownBy(() -> Seed.read(directory))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "The seed %s can't be read: it is a directory. Name a file in it."
                .formatted(directory));
    Path latin = Files.write(directory.resolve("latin.yaml"), new byte[] {'a', (byte) 0xe4, 'b'});
    assertThatThrownBy(() -> Seed.read(latin))
        .hasMessage(
            "The seed %s can't be read: it is no text in UTF-8. Check that it is the right file, and its permissions."
                .formatted(latin));
  }

  @Test
  void absentFiles() {
    assertThatThrownBy(() -> Seed.read(Path.of("nowhere/acme.yaml")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "The seed nowhere/acme.yaml can't be read: there is no such file. Is the path right, seen from "
                + Path.of("").toAbsolutePath()
                + "?");
    assertThatThrownBy(() -> Seed.read(Path.of("nowhere.yaml").toAbsolutePath()))
        .hasMessage(
            "The seed %s can't be read: there is no such file. Is the path right?"
                .formatted(Path.of("nowhere.yaml").toAbsolutePath()));
    assertThatThrownBy(() -> Seed.resource("nowhere.yaml"))
        .hasMessage(
            "The seed nowhere.yaml is not on the class path. Put it into src/test/resources, and name it from there.");
  }
}
