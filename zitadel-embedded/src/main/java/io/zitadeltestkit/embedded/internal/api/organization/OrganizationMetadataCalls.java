package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataView;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMetadataMessages.DeleteOrganizationMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMetadataMessages.ListOrganizationMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMetadataMessages.ListOrganizationMetadataResponse;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMetadataMessages.SetOrganizationMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMetadataMessages.SetOrganizationMetadataResponse;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationMetadata;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The calls about organizations' metadata. */
final class OrganizationMetadataCalls {
  private OrganizationMetadataCalls() {}

  static SetOrganizationMetadataResponse set(Call call, SetOrganizationMetadataRequest request) {
    String orgId = request.organizationId();
    Map<String, String> values = new LinkedHashMap<>();
    request.metadata().forEach(entry -> values.put(entry.key(), entry.value().toBase64()));
    return new SetOrganizationMetadataResponse(
        call.write(tx -> OrganizationMetadataRules.setAll(tx, orgId, values, allowed(call, orgId)))
            .map(Stamp::changedAt)
            .orElse(Stamp.NEVER));
  }

  static DeletedResponse delete(Call call, DeleteOrganizationMetadataRequest request) {
    String orgId = request.organizationId();
    return call.write(
        tx -> {
          OrganizationMetadataRules.remove(tx, orgId, request.keys(), allowed(call, orgId));
          return new DeletedResponse(tx.now());
        });
  }

  private static Runnable allowed(Call call, String orgId) {
    return () -> call.requireOn(orgId, orgId, "org.write");
  }

  static ListOrganizationMetadataResponse list(Call call, ListOrganizationMetadataRequest request) {
    String orgId = request.organizationId();
    boolean mayRead = call.may(orgId, orgId, "org.read");
    // The database query leaves out entries that the caller may not see, so the total does not
    // count them.
    Listing<OrganizationMetadata> page =
        Listing.of(
            mayRead
                ? call.listed()
                    .lookup(OrganizationMetadata.TABLE, OrganizationMetadata.BY_ORG, orgId)
                : Stream.empty(),
            entry -> request.filters().stream().allMatch(filter -> filter.matches(entry.key())),
            Orders.byKey(OrganizationMetadata::key),
            Paging.unsorted(request.pagination()));
    return new ListOrganizationMetadataResponse(
        Pagination.withoutMaximum(page, request.pagination()),
        page.map(entry -> MetadataView.of(entry.key(), entry.base64(), entry.stamp())).items());
  }
}
