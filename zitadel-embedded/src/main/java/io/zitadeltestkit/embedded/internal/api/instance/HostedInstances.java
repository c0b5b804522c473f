package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter of instances, together with the host names that reach them. The real server counts after
 * joining the two: the total of a list of instances is the number of matching host names, so an
 * instance with a generated and a custom one counts twice unless a filter names one of them.
 */
@FunctionalInterface
public interface HostedInstances {
  /** All instances. */
  HostedInstances ALL = (instance, host) -> true;

  /** Returns whether an instance with one of its host names matches. */
  boolean fits(Instance instance, String host);

  /** The instances with one of these ids. */
  static HostedInstances withIds(List<String> ids) {
    return (instance, host) -> ids.contains(instance.id());
  }

  /** The instances with one of these host names. */
  static HostedInstances withHosts(List<String> hosts) {
    return (instance, host) -> hosts.contains(host);
  }

  /** The instances that match both filters with the same host name. */
  default HostedInstances and(HostedInstances other) {
    return (instance, host) -> fits(instance, host) && other.fits(instance, host);
  }

  /** Makes a page of the matching instances. */
  default Listing<Instance> page(
      Collection<Instance> all, Comparator<Instance> order, @Nullable Paging paging) {
    Listing<Instance> page =
        Listing.withoutMaximum(
            all.stream(), instance -> hosts(instance).findAny().isPresent(), order, paging);
    long total = page.items().isEmpty() ? 0 : all.stream().flatMap(this::hosts).count();
    return new Listing<>(page.items(), total);
  }

  private Stream<String> hosts(Instance instance) {
    return instance
        .state()
        .all(InstanceDomain.TABLE)
        .map(InstanceDomain::id)
        .filter(host -> fits(instance, host));
  }
}
