/** Tests of the service of projects, roles and grants. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.project;

import org.jspecify.annotations.NullMarked;
