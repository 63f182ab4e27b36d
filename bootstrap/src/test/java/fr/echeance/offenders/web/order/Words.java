package fr.echeance.offenders.web.order;

/**
 * Words that stay outside: TODO, Thread.sleep, org.mockito, {@literal @}MockitoBean.
 *
 * @author nobody
 */
class Words {
    static final String SKIPPED = "@Disabled @MockBean";
    static final String UNTOLD = "Set-Cookie: untold=1";
}
