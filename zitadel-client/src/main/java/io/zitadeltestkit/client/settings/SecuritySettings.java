package io.zitadeltestkit.client.settings;

import java.util.List;

/**
 * The security settings of the instance.
 *
 * @param embeddedIframeEnabled whether login pages may be shown in a frame
 * @param allowedFrameOrigins the origins of the pages that may frame them
 * @param impersonationEnabled whether users with an impersonator role may act as others
 */
public record SecuritySettings(
    boolean embeddedIframeEnabled,
    List<String> allowedFrameOrigins,
    boolean impersonationEnabled) {}
