package io.zitadeltestkit.embedded.api.management.org;

import io.zitadeltestkit.embedded.api.management.org.OrgMessages.BulkRemoveOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.BulkSetOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.GetOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.ListOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.RemoveOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.SetOrgMetadataRequest;
import io.zitadeltestkit.embedded.api.org.OrganizationMetadataRules;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.MetadataV1;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.OrganizationMetadata;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Orders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metadata of the organisation. */
final class MetadataCalls {
  private MetadataCalls() {}

  static DetailsResponse set(Call call, SetOrgMetadataRequest request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx ->
            DetailsResponse.ofMaking(
                OrganizationMetadataRules.set(
                    tx, orgId, Map.of(request.key(), request.value().toBase64())),
                orgId));
  }

  static DetailsResponse setAll(Call call, BulkSetOrgMetadataRequest request) {
    String orgId = call.caller().orgId();
    Map<String, String> values = new LinkedHashMap<>();
    request.metadata().forEach(entry -> values.put(entry.key(), entry.value().toBase64()));
    return call.write(
        tx -> DetailsResponse.ofChange(OrganizationMetadataRules.set(tx, orgId, values), orgId));
  }

  static MetadataV1.ListResponse list(Call call, ListOrgMetadataRequest request) {
    return MetadataV1.list(
        call,
        call.listed()
            .lookup(OrganizationMetadata.TABLE, OrganizationMetadata.BY_ORG, call.caller().orgId())
            .sorted(Orders.byCreation())
            .map(MetadataV1::of),
        request.queries(),
        request.query());
  }

  static MetadataV1.GetResponse get(Call call, GetOrgMetadataRequest request) {
    return call.listed()
        .find(
            OrganizationMetadata.TABLE,
            OrganizationMetadata.idOf(call.caller().orgId(), request.key()))
        .map(entry -> new MetadataV1.GetResponse(MetadataV1.of(entry)))
        .orElseThrow(() -> Fault.notFound("QUERY-Rph32", "Metadata not found"));
  }

  static DetailsResponse remove(Call call, RemoveOrgMetadataRequest request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx -> {
          String id = OrganizationMetadata.idOf(orgId, request.key());
          if (!tx.state().has(OrganizationMetadata.TABLE, id)) {
            throw Fault.notFound("META-mcnw3", "Metadata not found");
          }
          OrganizationMetadataRules.remove(tx, orgId, List.of(request.key()));
          return DetailsResponse.ofChange(tx.created(), orgId);
        });
  }

  static DetailsResponse removeAll(Call call, BulkRemoveOrgMetadataRequest request) {
    String orgId = call.caller().orgId();
    return call.write(
        tx -> {
          OrganizationMetadataRules.remove(tx, orgId, request.keys());
          return DetailsResponse.ofChange(tx.created(), orgId);
        });
  }
}
