/** Tests of the service of applications and their keys. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.application;

import org.jspecify.annotations.NullMarked;
