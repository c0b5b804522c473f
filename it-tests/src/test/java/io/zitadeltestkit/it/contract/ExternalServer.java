package io.zitadeltestkit.it.contract;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.AdministratorResource;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.organization.OrganizationFilter;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.search.TextMatch;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.instance.SystemUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody's server, as the tests' JVM sees it: a host and credentials. It is a container where an
 * engine answers, and an embedded server of another process where none does.
 */
final class ExternalServer implements AutoCloseable {
  private static final String SYSTEM_USER = "operator";
  private static final Duration LAG = Duration.ofSeconds(15);
  private static final long PAUSE_MILLIS = 100;

  private final AutoCloseable server;
  private final String url;
  private final String audience;
  private final ZitadelClient owner;
  private final String pat;
  private final Path folder;

  private ExternalServer(
      AutoCloseable server, String url, String audience, String adminToken, Path folder)
      throws IOException {
    this.server = server;
    this.url = url;
    this.audience = audience;
    this.folder = folder;
    this.owner = ZitadelClient.withAccessToken(url, adminToken);
    String ci = owner.users().create(NewMachine.named("ci").in(owner.me().organizationId())).id();
    owner.administrators().create(ci, AdministratorResource.instance(), ManagerRole.IAM_OWNER);
    owner
        .administrators()
        .awaitListed(ci, AdministratorResource.instance(), Duration.ofSeconds(15));
    this.pat = owner.users().addPersonalAccessToken(ci, Duration.ofHours(1)).token();
    Files.writeString(
        keyFile(), owner.users().addKey(ci, Instant.now().plus(Duration.ofHours(1))).keyFile());
  }

  static ExternalServer start(Path folder) throws IOException {
    KeyPair keys = keys();
    Files.writeString(
        folder.resolve("system-user.pem"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    if (new ZitadelContainer().problem().isPresent()) {
      EmbeddedZitadel embedded =
          EmbeddedZitadel.builder()
              .systemUser(SYSTEM_USER, (RSAPublicKey) keys.getPublic())
              .start();
      return new ExternalServer(
          embedded, embedded.baseUrl(), embedded.baseUrl(), embedded.adminToken(), folder);
    }
    // The key is another one each time, and so would be the snapshot.
    ZitadelContainer container =
        new ZitadelContainer()
            .withSnapshots(false)
            .withSystemUser(SystemUser.of(SYSTEM_USER, folder.resolve("system-user.pem")));
    container.start();
    return new ExternalServer(
        container,
        container.getHttpUrl(),
        // The configured address: the host that the engine's ports are reached at, the port within.
        "http://" + container.getHost() + ":8080",
        container.getAdminToken(),
        folder);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM knows no RSA.", e);
    }
  }

  private Path keyFile() {
    return folder.resolve("ci.json");
  }

  String url() {
    return url;
  }

  /** A personal access token, as a CI secret is. */
  Map<String, String> withToken() {
    return Map.of("ZITADEL_HOST", url, "ZITADEL_PAT", pat);
  }

  /** A private key, and the system user's. */
  Map<String, String> withSystemKey() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("ZITADEL_HOST", url);
    variables.put("ZITADEL_KEY_FILE", keyFile().toString());
    variables.put("ZITADEL_TESTKIT_SYSTEM_USER", SYSTEM_USER);
    variables.put("ZITADEL_TESTKIT_SYSTEM_KEY_FILE", folder.resolve("system-user.pem").toString());
    variables.put("ZITADEL_TESTKIT_SYSTEM_AUDIENCE", audience);
    return variables;
  }

  /** The names of the toolkit's organizations that are still there; a list may lag a little. */
  List<String> leftBehind() throws InterruptedException {
    Instant deadline = Instant.now().plus(LAG);
    List<String> names = organizations();
    while (!names.isEmpty() && Instant.now().isBefore(deadline)) {
      Thread.sleep(PAUSE_MILLIS);
      names = organizations();
    }
    return names;
  }

  private List<String> organizations() {
    return owner
        .organizations()
        .listAll(
            OrganizationQuery.all().where(OrganizationFilter.name("ztk-", TextMatch.STARTS_WITH)))
        .stream()
        .map(organization -> organization.name())
        .toList();
  }

  @Override
  public void close() throws IOException {
    owner.close();
    try {
      server.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("The server did not stop.", e);
    }
  }
}
