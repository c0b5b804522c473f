package io.zitadeltestkit.it.clients;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.project.NewProject;
import io.zitadeltestkit.client.user.AccessTokenType;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;

/**
 * A server with the organization that the clients' users and applications belong to: it has a
 * project with the roles reader and writer. All is made over the public API.
 */
public final class Acme implements AutoCloseable {
  /** Everybody's password. */
  public static final String PASSWORD = "Secret-Passw0rd!";

  /** A role of the project. */
  public static final String READER = "reader";

  /** Another role of the project. */
  public static final String WRITER = "writer";

  private final EmbeddedZitadel server = EmbeddedZitadel.start();
  private final ZitadelClient zitadel =
      ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
  private final String orgId = zitadel.organizations().create("Acme").id();
  private final String projectId =
      zitadel.projects().create(NewProject.named("Invoices").in(orgId).roleAssertion()).id();

  /** Starts the server. */
  public Acme() {
    zitadel.projects().roles().add(projectId, READER, "Reads");
    zitadel.projects().roles().add(projectId, WRITER, "Writes");
  }

  /** Somebody with a password. */
  public record Person(String id, String loginName, String email) {}

  /** A service user with a secret. */
  public record Bot(String id, String clientId, String secret) {}

  /** Returns the server. */
  public EmbeddedZitadel server() {
    return server;
  }

  /** Returns the instance owner's client. */
  public ZitadelClient zitadel() {
    return zitadel;
  }

  /** Returns the organization's id. */
  public String orgId() {
    return orgId;
  }

  /** Returns the project's id, which is also the audience of its resource servers. */
  public String projectId() {
    return projectId;
  }

  /** Returns the scope that puts the project into the audience of a token. */
  public String audienceScope() {
    return "urn:zitadel:iam:org:project:id:" + projectId + ":aud";
  }

  /** Makes somebody with a verified e-mail address and a password. */
  public Person person(String givenName, String familyName) {
    String loginName = givenName.toLowerCase(Locale.ROOT);
    String email = loginName + "@acme.example";
    String id =
        zitadel
            .users()
            .create(
                NewHuman.named(givenName, familyName)
                    .username(loginName)
                    .verifiedEmail(email)
                    .password(PASSWORD)
                    .in(orgId))
            .id();
    return new Person(id, loginName, email);
  }

  /** Makes a service user with a secret. */
  public Bot bot(String name, AccessTokenType tokens) {
    String id =
        zitadel
            .users()
            .create(NewMachine.named(name).username(name).accessTokenType(tokens).in(orgId))
            .id();
    return new Bot(id, name, zitadel.users().addSecret(id).clientSecret());
  }

  /** Gives somebody roles on the project. */
  public void grant(String userId, String... roles) {
    zitadel.authorizations().create(userId, projectId, orgId, roles);
  }

  /** Reads the key that a key file holds. */
  public static RSAKey key(String keyFile) {
    try {
      Map<String, Object> file = JSONObjectUtils.parse(keyFile);
      JWK key = JWK.parseFromPEMEncodedObjects(JSONObjectUtils.getString(file, "key"));
      return new RSAKey.Builder(key.toRSAKey())
          .keyID(JSONObjectUtils.getString(file, "keyId"))
          .build();
    } catch (ParseException | JOSEException e) {
      throw new IllegalArgumentException("The key file can't be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    zitadel.close();
    server.close();
  }
}
