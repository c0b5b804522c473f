package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.validation.True;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.object.v2.RequestContext}: the owner of the requested settings.
 *
 * @param orgId an organization
 * @param instance the instance itself
 */
@OneOf("ResourceOwner")
public record RequestContext(@Nullable String orgId, @True @Nullable Boolean instance) {
  /** Returns the id of the organization or instance; that of the call's organization by default. */
  public static String resourceOwner(@Nullable RequestContext context, Call call) {
    if (context != null && Boolean.TRUE.equals(context.instance())) {
      return call.instance().id();
    }
    String orgId = context == null ? null : context.orgId();
    return orgId == null || orgId.isEmpty() ? call.caller().orgId() : orgId;
  }
}
