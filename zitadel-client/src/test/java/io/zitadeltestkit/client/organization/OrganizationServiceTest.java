package io.zitadeltestkit.client.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.internal.rpc.FakeRpc;
import io.zitadeltestkit.client.metadata.MetadataEntry;
import io.zitadeltestkit.client.metadata.MetadataFilter;
import io.zitadeltestkit.client.metadata.MetadataQuery;
import io.zitadeltestkit.client.metadata.MetadataValue;
import io.zitadeltestkit.client.search.TextMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrganizationServiceTest {
  private static final String SERVICE = "zitadel.org.v2.OrganizationService/";
  private static final Instant CREATED = Instant.parse("2026-11-01T12:00:00.1Z");
  private static final Instant CHANGED = Instant.parse("2026-11-01T12:00:00.2Z");
  private static final String ACME =
      """
      {"details": {"totalResult": "1", "timestamp": "2026-11-01T12:00:00.300Z"},
       "result": [{"id": "200",
                   "details": {"sequence": "2", "changeDate": "2026-11-01T12:00:00.200Z",
                               "resourceOwner": "200", "creationDate": "2026-11-01T12:00:00.100Z"},
                   "state": "ORGANIZATION_STATE_ACTIVE", "name": "acme",
                   "primaryDomain": "acme.localhost"}]}""";

  private final FakeRpc rpc = new FakeRpc();
  private final OrganizationService organizations = new OrganizationService(rpc);

  @Test
  void adds() {
    rpc.answers(
        """
        {"details": {"sequence": "2", "changeDate": "2026-11-01T12:00:00.100Z",
                     "resourceOwner": "200"}, "organizationId": "200"}""");

    CreatedOrganization created = organizations.create("acme");

    rpc.sent(SERVICE + "AddOrganization", "{\"name\": \"acme\"}");
    assertThat(created).isEqualTo(new CreatedOrganization("200", CREATED, List.of()));
  }

  @Test
  void addsWithIdAndAdministrators() {
    rpc.answers(
        """
        {"details": {"changeDate": "2026-11-01T12:00:00.100Z"}, "organizationId": "o",
         "createdAdmins": [{"userId": "1"}, {"userId": "2"}]}""");
    NewOrganization organization =
        NewOrganization.named("acme").id("o").admin("1").admin("2", ManagerRole.ORG_OWNER_VIEWER);

    CreatedOrganization created = organizations.create(organization);

    rpc.sent(
        SERVICE + "AddOrganization",
        """
        {"name": "acme", "organizationId": "o",
         "admins": [{"userId": "1"}, {"userId": "2", "roles": ["ORG_OWNER_VIEWER"]}]}""");
    assertThat(created.adminIds()).containsExactly("1", "2");
    assertThat(organization).hasToString("NewOrganization[name=acme, id=o]");
  }

  @Test
  void finds() {
    rpc.answers(ACME);

    assertThat(organizations.find("200"))
        .contains(
            new Organization(
                "200", "acme", OrganizationState.ACTIVE, "acme.localhost", CREATED, CHANGED, 2));
    rpc.sent(SERVICE + "ListOrganizations", "{\"queries\": [{\"idQuery\": {\"id\": \"200\"}}]}");
  }

  @Test
  void findsNothing() {
    rpc.answers("{\"details\": {\"totalResult\": \"1\", \"timestamp\": \"2026-11-01T12:00:00Z\"}}");

    assertThat(organizations.find("200")).isEmpty();
  }

  @Test
  void waitsForAListedOrganization() {
    rpc.answers(ACME);

    assertThat(organizations.awaitListed("200", Duration.ofSeconds(1)).isActive()).isTrue();
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        arguments(
            OrganizationFilter.name("acme", TextMatch.EQUALS),
            "{\"nameQuery\": {\"name\": \"acme\", \"method\": \"TEXT_QUERY_METHOD_EQUALS\"}}"),
        arguments(OrganizationFilter.name("acme"), "{\"nameQuery\": {\"name\": \"acme\"}}"),
        arguments(
            OrganizationFilter.domain("acme.localhost"),
            "{\"domainQuery\": {\"domain\": \"acme.localhost\"}}"),
        arguments(
            OrganizationFilter.state(OrganizationState.INACTIVE),
            "{\"stateQuery\": {\"state\": \"ORGANIZATION_STATE_INACTIVE\"}}"),
        arguments(OrganizationFilter.defaultOrganization(), "{\"defaultQuery\": {}}"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void filters(OrganizationFilter filter, String json) {
    organizations.list(
        OrganizationQuery.all().where(filter).sortedBy(OrganizationSort.NAME).ascending());

    rpc.sent(
        SERVICE + "ListOrganizations",
        """
        {"query": {"asc": true}, "sortingColumn": "ORGANIZATION_FIELD_NAME_NAME",
         "queries": [%s]}"""
            .formatted(json));
  }

  static Stream<Arguments> changes() {
    String organization = "{\"organizationId\": \"1\"}";
    String domain = "{\"organizationId\": \"1\", \"domain\": \"one.example\"}";
    return Stream.of(
        arguments(
            call(service -> service.update("1", OrganizationChange.nothing().name("globex2"))),
            "UpdateOrganization",
            "{\"organizationId\": \"1\", \"name\": \"globex2\"}"),
        arguments(call(service -> service.deactivate("1")), "DeactivateOrganization", organization),
        arguments(call(service -> service.activate("1")), "ActivateOrganization", organization),
        arguments(call(service -> service.delete("1")), "DeleteOrganization", organization),
        arguments(
            call(service -> service.addDomain("1", "one.example")),
            "AddOrganizationDomain",
            domain),
        arguments(
            call(service -> service.removeDomain("1", "one.example")),
            "DeleteOrganizationDomain",
            domain),
        arguments(
            call(service -> service.metadata().set("1", "plan", "pro")),
            "SetOrganizationMetadata",
            "{\"organizationId\": \"1\", \"metadata\": [{\"key\": \"plan\", \"value\":"
                + " \"cHJv\"}]}"),
        arguments(
            call(service -> service.metadata().remove("1", List.of("plan"))),
            "DeleteOrganizationMetadata",
            "{\"organizationId\": \"1\", \"keys\": [\"plan\"]}"));
  }

  private static Consumer<OrganizationService> call(Consumer<OrganizationService> call) {
    return call;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changes(Consumer<OrganizationService> call, String method, String json) {
    call.accept(organizations);

    rpc.sent(SERVICE + method, json);
  }

  @Test
  void listsDomains() {
    rpc.answers(
        """
        {"pagination": {"totalResult": "2"},
         "domains": [{"organizationId": "1", "domain": "one.example", "isVerified": true},
                     {"organizationId": "1", "domain": "acme.localhost", "isVerified": true,
                      "isPrimary": true}]}""");

    assertThat(organizations.listDomains("1"))
        .containsExactly(
            new OrganizationDomain("one.example", true, false),
            new OrganizationDomain("acme.localhost", true, true));
    rpc.sent(
        SERVICE + "ListOrganizationDomains",
        "{\"organizationId\": \"1\", \"pagination\": {\"limit\": 100}}");
  }

  @Test
  void listsMetadata() {
    rpc.answers(
        """
        {"pagination": {"totalResult": "1"},
         "metadata": [{"creationDate": "2026-11-01T12:00:00.100Z",
                       "changeDate": "2026-11-01T12:00:00.200Z", "key": "plan",
                       "value": "cHJv"}]}""");

    assertThat(
            organizations
                .metadata()
                .list("1", MetadataQuery.all().where(MetadataFilter.key("plan"))))
        .containsExactly(new MetadataEntry("plan", MetadataValue.of("pro"), CREATED, CHANGED));
    rpc.sent(
        SERVICE + "ListOrganizationMetadata",
        "{\"organizationId\": \"1\", \"filters\": [{\"keyFilter\": {\"key\": \"plan\"}}]}");
  }

  @Test
  void refusesBadInputBeforeAnythingIsSent() {
    refused(() -> organizations.create(" "), "name must not be blank");
    refused(() -> organizations.find(""), "organizationId must not be blank");
    refused(() -> organizations.delete(" "), "organizationId must not be blank");
    refused(() -> organizations.addDomain("1", " "), "domain must not be blank");
    refused(
        () -> OrganizationFilter.state(OrganizationState.UNSPECIFIED),
        "state must not be UNSPECIFIED, which only an answer can hold");
    refused(() -> MetadataFilter.key(" "), "key must not be blank");
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullBeforeAnythingIsSent() {
    refused(() -> organizations.create((NewOrganization) null), "organization must not be null");
    refused(() -> organizations.delete(null), "organizationId must not be null");
    refused(() -> MetadataValue.of((String) null), "text must not be null");
  }

  private void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    rpc.sentNothing();
  }
}
