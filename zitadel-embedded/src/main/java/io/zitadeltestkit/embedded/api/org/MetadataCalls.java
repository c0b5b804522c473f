package io.zitadeltestkit.embedded.api.org;

import io.zitadeltestkit.embedded.api.common.MetadataView;
import io.zitadeltestkit.embedded.api.common.Pagination;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.DeleteOrganizationMetadataRequest;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.DeleteOrganizationMetadataResponse;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.ListOrganizationMetadataRequest;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.ListOrganizationMetadataResponse;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.SetOrganizationMetadataRequest;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.SetOrganizationMetadataResponse;
import io.zitadeltestkit.embedded.model.OrganizationMetadata;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import io.zitadeltestkit.embedded.query.Orders;
import io.zitadeltestkit.embedded.query.Paging;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The calls about organisations' metadata. */
final class MetadataCalls {
  private MetadataCalls() {}

  static SetOrganizationMetadataResponse set(Call call, SetOrganizationMetadataRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    Map<String, String> values = new LinkedHashMap<>();
    request.metadata().forEach(entry -> values.put(entry.key(), entry.value().toBase64()));
    return new SetOrganizationMetadataResponse(
        call.write(tx -> OrganizationMetadataRules.set(tx, orgId, values)).changedAt());
  }

  static DeleteOrganizationMetadataResponse delete(
      Call call, DeleteOrganizationMetadataRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    return call.write(
        tx -> {
          OrganizationMetadataRules.remove(tx, orgId, request.keys());
          return new DeleteOrganizationMetadataResponse(tx.now());
        });
  }

  static ListOrganizationMetadataResponse list(Call call, ListOrganizationMetadataRequest request) {
    String orgId = request.organizationId();
    boolean mayRead = call.may(orgId, orgId, "org.read");
    // The database leaves out what the caller may not see, so that the total does not count it.
    Listing<OrganizationMetadata> page =
        Listing.of(
            mayRead
                ? call.listed()
                    .lookup(OrganizationMetadata.TABLE, OrganizationMetadata.BY_ORG, orgId)
                : Stream.empty(),
            entry -> request.filters().stream().allMatch(filter -> filter.matches(entry.key())),
            Orders.byCreation(),
            Paging.unsorted(request.pagination()));
    return new ListOrganizationMetadataResponse(
        Pagination.ofUnlimited(page, request.pagination()),
        page.map(entry -> MetadataView.of(entry.key(), entry.base64(), entry.stamp())).items());
  }
}
