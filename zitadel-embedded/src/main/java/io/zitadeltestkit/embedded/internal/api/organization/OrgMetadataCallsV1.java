package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.metadata.KeyRequestV1;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataV1;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.BulkRemoveOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.BulkSetOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.ListOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.SetOrgMetadataRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationMetadata;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Orders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metadata of the organization. */
final class OrgMetadataCallsV1 {
  private OrgMetadataCallsV1() {}

  static DetailsResponseV1 set(Call call, SetOrgMetadataRequest request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx ->
            DetailsResponseV1.ofMaking(
                OrganizationMetadataRules.set(tx, orgId, request.key(), request.value().toBase64()),
                orgId));
  }

  static DetailsResponseV1 setAll(Call call, BulkSetOrgMetadataRequest request) {
    String orgId = call.caller().orgId();
    Map<String, String> values = new LinkedHashMap<>();
    request.metadata().forEach(entry -> values.put(entry.key(), entry.value().toBase64()));
    return call.write(
        tx ->
            DetailsResponseV1.ofSetting(
                OrganizationMetadataRules.setAll(tx, orgId, values, Organizations.ALLOWED)
                    .orElse(null),
                orgId));
  }

  static MetadataV1.ListResponse list(Call call, ListOrgMetadataRequest request) {
    return MetadataV1.list(
        call,
        call.listed()
            .lookup(OrganizationMetadata.TABLE, OrganizationMetadata.BY_ORG, call.caller().orgId())
            .sorted(Orders.byText(OrganizationMetadata::key))
            .map(MetadataV1::of),
        request.queries(),
        request.query());
  }

  static MetadataV1.GetResponse get(Call call, KeyRequestV1 request) {
    return call.listed()
        .find(
            OrganizationMetadata.TABLE,
            OrganizationMetadata.idOf(call.caller().orgId(), request.key()))
        .map(entry -> new MetadataV1.GetResponse(MetadataV1.of(entry)))
        .orElseThrow(() -> Fault.notFound("QUERY-Rph32", "Metadata not found"));
  }

  static DetailsResponseV1 remove(Call call, KeyRequestV1 request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx -> {
          String id = OrganizationMetadata.idOf(orgId, request.key());
          if (!tx.state().has(OrganizationMetadata.TABLE, id)) {
            throw Fault.notFound("META-mcnw3", "Metadata not found");
          }
          OrganizationMetadataRules.remove(
              tx, orgId, List.of(request.key()), Organizations.ALLOWED);
          return DetailsResponseV1.ofChange(tx.created(), orgId);
        });
  }

  static DetailsResponseV1 removeAll(Call call, BulkRemoveOrgMetadataRequest request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx -> {
          OrganizationMetadataRules.remove(tx, orgId, request.keys(), Organizations.ALLOWED);
          return DetailsResponseV1.ofChange(tx.created(), orgId);
        });
  }
}
