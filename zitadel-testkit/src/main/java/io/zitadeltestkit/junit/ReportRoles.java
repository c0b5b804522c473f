package io.zitadeltestkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reports, after the class, the smallest manager roles that would have been enough for each of its
 * service users, and the permissions that it never used. Only the embedded backend knows which
 * permission a call needs; on others a line says so.
 *
 * <pre>{@code
 * @ZitadelTest(backend = Backend.EMBEDDED)
 * @ReportRoles
 * class InvoiceSyncTest { … }
 * }</pre>
 *
 * <p>The report is logged, and is an entry {@code zitadel.roles} of JUnit's own report. The
 * property {@code zitadel.testkit.report-roles=true} turns it on for every class. With {@link
 * Isolation#SHARED} the calls of other classes count as well, since they use the same service user.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReportRoles {}
