package io.zitadeltestkit.embedded.internal.api.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The instance service and the system API. */
final class InstancesTest {
  private static final String SERVICE = "zitadel.instance.v2.InstanceService/";
  private static final String ALL = "/system/v1/instances";

  private static KeyPair keys;
  private static EmbeddedZitadel server;
  private static EmbeddedCalls admin;
  private static EmbeddedCalls system;

  @BeforeAll
  static void start() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    server = EmbeddedZitadel.builder().systemUser("root", (RSAPublicKey) keys.getPublic()).start();
    admin = EmbeddedCalls.asAdmin(server);
    system = admin.as(token("root", server.baseUrl(), Instant.now()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String token(String name, String audience, Instant issued) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader(JWSAlgorithm.RS256),
              new JWTClaimsSet.Builder()
                  .issuer(name)
                  .subject(name)
                  .audience(audience)
                  .issueTime(Date.from(issued))
                  .expirationTime(Date.from(issued.plus(Duration.ofMinutes(30))))
                  .build());
      jwt.sign(new RSASSASigner(keys.getPrivate()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String newHost() {
    return EmbeddedCalls.unique("v") + ".localhost";
  }

  private static Answer create(String host) {
    return system.rest(
        "POST",
        ALL + "/_create",
        ("{'instanceName':'Test %s','firstOrgName':'First','customDomain':'%s',"
                + "'machine':{'userName':'owner','name':'Owner','personalAccessToken':{}}}")
            .formatted(host, host));
  }

  @Test
  void instancesShareNothing() {
    String host = newHost();
    Answer created = create(host).ok();
    EmbeddedCalls owner = admin.as(created.text("pat")).at(host);

    Answer instance = owner.call(SERVICE + "GetInstance", "{}").ok();

    assertThat(instance.text("instance.id")).isEqualTo(created.text("instanceId"));
    assertThat(instance.text("instance.name")).isEqualTo("Test " + host);
    assertThat(instance.at("instance.customDomains.0.generated").asBoolean()).isTrue();
    assertThat(instance.text("instance.customDomains.0.domain"))
        .matches("test-v-\\d+-localhost-[a-z0-9]{6}\\.localhost");
    assertThat(instance.text("instance.customDomains.1.domain")).isEqualTo(host);
    assertThat(instance.at("instance.customDomains.1.primary").asBoolean()).isTrue();
    owner.call("zitadel.org.v2.OrganizationService/AddOrganization", "{'name':'ZITADEL'}").ok();
    assertThat(admin.at(host).call(SERVICE + "GetInstance", "{}").error())
        .isEqualTo("unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)");
  }

  @Test
  void refusesTakenAndInvalidHostNames() {
    String host = newHost();
    create(host).ok();

    assertThat(create(host.toUpperCase(java.util.Locale.ROOT)).error())
        .isEqualTo("6: Errors.Instance.Domain.AlreadyExists (V3-DKcYh)");
    assertThat(create("not a host").error())
        .isEqualTo("3: Errors.Instance.Domain.InvalidCharacter (INST-S3v3w)");
    assertThat(system.rest("POST", ALL + "/_create", "{'instanceName':'','machine':{}}").error())
        .isEqualTo(
            "3: invalid"
                + " CreateInstanceRequest.InstanceName: value length must be between 1 and 200"
                + " runes, inclusive");
  }

  @Test
  void aFailedCreationLeavesTheHostNameFree() {
    String host = newHost();
    String past = "'personalAccessToken':{'expirationDate':'2001-01-01T00:00:00Z'}";

    assertThat(
            system
                .rest(
                    "POST",
                    ALL + "/_create",
                    ("{'instanceName':'x','customDomain':'%s',"
                            + "'machine':{'userName':'o','name':'O',%s}}")
                        .formatted(host, past))
                .error())
        .isEqualTo("3: Errors.AuthNKey.ExpireBeforeNow (DOMAIN-dv3t5)");
    create(host).ok();
  }

  @Test
  void hostNamesAreAddedAndRemoved() {
    String instanceId = create(newHost()).ok().text("instanceId");
    String host = newHost();
    String request = "{'instanceId':'" + instanceId + "','customDomain':'" + host + "'}";

    system.call(SERVICE + "AddCustomDomain", request).ok();
    assertThat(system.call(SERVICE + "AddCustomDomain", request).error())
        .isEqualTo("already_exists: Errors.Instance.Domain.AlreadyExists (INST-i2nl)");
    assertThat(
            system
                .rest("POST", "/system/v1/domains/" + host + "/_exists", "{}")
                .ok()
                .at("exists")
                .asBoolean())
        .isTrue();
    Answer domains =
        system
            .call(
                SERVICE + "ListCustomDomains",
                "{'instanceId':'%s','filters':[{'generatedFilter':false},{'primaryFilter':false}]}"
                    .formatted(instanceId))
            .ok();
    assertThat(domains.text("pagination.totalResult")).isEqualTo("1");
    assertThat(domains.text("domains.0.domain")).isEqualTo(host);
    system
        .rest("POST", ALL + "/" + instanceId + "/domains/_set_primary", "{'domain':'" + host + "'}")
        .ok();
    assertThat(
            system
                .rest(
                    "POST",
                    ALL + "/" + instanceId + "/domains/_search",
                    "{'queries':[{'primaryQuery':{'primary':true}}]}")
                .ok()
                .text("result.0.domain"))
        .isEqualTo(host);

    system.call(SERVICE + "RemoveCustomDomain", request).ok();
    assertThat(system.call(SERVICE + "RemoveCustomDomain", request).error())
        .isEqualTo("not_found: Errors.Instance.Domain.NotFound (INSTANCE-8ls9f)");
    assertThat(admin.at(host).call(SERVICE + "GetInstance", "{}").status()).isEqualTo(404);
  }

  @Test
  void theGeneratedHostNameStays() {
    String instanceId = create(newHost()).ok().text("instanceId");
    String generated =
        system
            .call(SERVICE + "GetInstance", "{'instanceId':'" + instanceId + "'}")
            .ok()
            .text("instance.customDomains.0.domain");

    assertThat(
            system
                .call(
                    SERVICE + "RemoveCustomDomain",
                    "{'instanceId':'%s','customDomain':'%s'}".formatted(instanceId, generated))
                .error())
        .isEqualTo(
            "failed_precondition: Errors.Instance.Domain.GeneratedNotRemovable (INSTANCE-9hn3n)");
  }

  @Test
  void trustedDomainsBelongToTheInstance() {
    String domain = EmbeddedCalls.unique("t") + ".example";
    String request = "{'trustedDomain':'" + domain + "'}";

    admin.call(SERVICE + "AddTrustedDomain", request).ok();

    assertThat(admin.call(SERVICE + "AddTrustedDomain", "{'trustedDomain':'a b'}").error())
        .isEqualTo("invalid_argument: Errors.Instance.Domain.InvalidCharacter (COMMA-S3v3w)");
    assertThat(
            admin
                .call(
                    SERVICE + "ListTrustedDomains",
                    "{'filters':[{'domainFilter':{'domain':'t-',"
                        + "'method':'TEXT_QUERY_METHOD_STARTS_WITH'}}]}")
                .ok()
                .text("trustedDomain.0.domain"))
        .isEqualTo(domain);
    admin.call(SERVICE + "RemoveTrustedDomain", request).ok();
  }

  @Test
  void renamesAnInstance() {
    String instanceId = create(newHost()).ok().text("instanceId");
    String request = "{'instanceId':'" + instanceId + "','instanceName':' Renamed '}";

    String changed = system.call(SERVICE + "UpdateInstance", request).ok().text("changeDate");

    assertThat(system.call(SERVICE + "UpdateInstance", request).ok().text("changeDate"))
        .isEqualTo(changed);
    assertThat(
            system
                .call(SERVICE + "GetInstance", "{'instanceId':'" + instanceId + "'}")
                .ok()
                .text("instance.changeDate"))
        .isEqualTo(changed);
    assertThat(
            system
                .call(
                    SERVICE + "ListInstances",
                    "{'filters':[{'inIdsFilter':{'ids':['" + instanceId + "']}}]}")
                .ok()
                .text("instances.0.name"))
        .isEqualTo("Renamed");
  }

  @Test
  void onlySystemUsersAccessAllInstances() {
    assertThat(admin.call(SERVICE + "ListInstances", "{}").error())
        .isEqualTo("unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)");
    assertThat(admin.rest("POST", ALL + "/_search", "{}").error())
        .isEqualTo("16: Errors.Token.Invalid (AUTH-7fs1e)");
    assertThat(admin.call(SERVICE + "GetInstance", "{'instanceId':'123'}").error())
        .isEqualTo("unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)");
    assertThat(system.call(SERVICE + "GetInstance", "{'instanceId':'123'}").status())
        .isEqualTo(404);
    assertThat(
            system
                .call("zitadel.org.v2.OrganizationService/AddOrganization", "{'name':'x'}")
                .error())
        .isEqualTo("permission_denied: No matching permissions found (AUTH-AWfge)");
  }

  @Test
  void aTokenOfTheSystemApiIsForThisServerAndFresh() {
    String invalid = "unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)";
    Instant now = Instant.now();

    assertThat(
            admin
                .as(token("root", "http://localhost:1", now))
                .call(SERVICE + "ListInstances", "{}")
                .error())
        .isEqualTo(invalid);
    assertThat(
            admin
                .as(token("somebody", server.baseUrl(), now))
                .call(SERVICE + "ListInstances", "{}")
                .error())
        .isEqualTo(invalid);
    assertThat(
            admin
                .as(token("root", server.baseUrl(), now.minus(Duration.ofHours(2))))
                .call(SERVICE + "ListInstances", "{}")
                .error())
        .isEqualTo(invalid);
  }

  @Test
  void deletesAnInstanceWithItsHostNames() {
    String host = newHost();
    String instanceId = create(host).ok().text("instanceId");

    system.rest("DELETE", ALL + "/" + instanceId, "").ok();

    assertThat(system.rest("DELETE", ALL + "/" + instanceId, "").error())
        .isEqualTo(
            "5: unable to set instance using id "
                + instanceId
                + ": ID=QUERY-1kIjX Message=Instance not found. Make sure you got the domain right."
                + " Check out https://zitadel.com/docs/apis/introduction#domains");
    create(host).ok();
  }
}
