"""The sources that rules name: what each is, and where it can be read.

Where nothing is linked, the document is one of the five that founded this toolkit, or it was recalled and not read again.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A source by its key: its title, and a link where there is one."""

    key: str
    title: str
    link: str = ""


_ALL = (
    Source("S0", "CX Programs Must Look Beyond the Initial Sale (Gartner survey; Augie Ray, June 2022)"),
    Source("S1", "Analysis of the Gartner 2021 Customer Experience Management survey (July 2022)"),
    Source("S2", "Is Your Customer Experience Program Built to Fail? (Augie Ray, June 2017)"),
    Source("S3", "The post-purchase experience (Leah Leachman, Gartner Marketing Practice)"),
    Source("S4", "Why should sales and marketing care about CX: acquisition to advocacy, the customer journey"),
    Source("AUDIT", "Audit your journey maps, a step-by-step workflow (Customer Science)", "https://customerscience.com.au/customer-experience-2/contact-centres/audit-your-journey-maps-a-step-by-step-workflow/"),
    Source("B2C-STAGES", "How many stages has a customer journey map? (Business 2 Community)", "https://www.business2community.com/customer-experience/many-stages-customer-journey-map-01784050"),
    Source("BPMNLINT", "bpmnlint, its recommended rules", "https://app.unpkg.com/bpmnlint@11.7.2/files/config/recommended.js"),
    Source("7PMG", "Seven process modeling guidelines", "https://mcp.wiki.riess.no/raw/BPM/wiki/concepts/7pmg.md"),
    Source("CDIA", "Customer experience: handoff silos are the heart of success (CustomerThink)", "https://customerthink.com/customer-experience-handoff-silos-are-the-heart-of-success/"),
    Source("CEB", "The effortless experience (CEB)", "https://paperzz.com/doc/7051915/the-effortless-experience"),
    Source("BERNARD", "A process mining based model for customer journey mapping (Bernard and Andritsos, CAiSE Forum 2017)", "http://ceurspt.wikidata.dbis.rwth-aachen.de/Vol-1848/CAiSE2017_Forum_Paper7.txt"),
    Source("CJML", "Customer journey modelling language, guiding principles", "https://cjml.no/cjml-guiding-principles/"),
    Source("CXMA", "Do assumption-based journeys work? (CX Masters Academy)", "https://open.cxm.academy/blog/do-assumption-based-journeys-work"),
    Source("CXTODAY", "Omnichannel CX continuity and customer journey context (CX Today)", "https://www.cxtoday.com/contact-center/omnichannel-cx-continuity-customer-journey-context/"),
    Source("DTA", "Own the whole user experience (Australian Digital Transformation Agency)", "https://www.dta.gov.au/help-and-advice/digital-experience-toolkit/service-design-and-delivery-process/own-whole-user-experience"),
    Source("EI", "The E-I index of Krackhardt and Stern", "https://en.wikipedia.org/wiki/Krackhardt_E/I_Ratio"),
    Source("FITGAP", "Keep journey maps current as products, policies and channels change (FitGap)", "https://us.fitgap.com/stack-guides/keep-journey-maps-current-as-products-policies-and-channels-change"),
    Source("FORR-LC", "The customer life cycle gets a customer-obsessed makeover (Forrester)", "https://www.forrester.com/blogs/14-04-14-the_customer_life_cycle_gets_a_customer_obsessed_makeover/"),
    Source("FORR-M", "Measuring what matters (Forrester)", "https://forrester.com/blogs/measuring-what-matters-answering-key-questions-from-our-webinar"),
    Source("GAPS", "The gaps model of service quality", "https://studymode.com/essays/The-Gap-Model-a-Conceptual-Model-207853.html"),
    Source("GOV", "The service standard, point 10 and the list of points (GOV.UK)", "https://gov.uk/service-manual/service-standard/point-10-define-success-publish-performance-data"),
    Source("HANDOFF", "Handoff friction (Value First Team)", "https://valuefirstteam.com/glossary/handoff-friction"),
    Source("MARKOV", "Markov chain attribution, its removal effect", "https://serhiipuzyrov.com/2019/07/markov-chain-attribution-simple-explanation-of-removal-effect"),
    Source("MCK14", "The three Cs of customer satisfaction: consistency (McKinsey)", "https://www.scribd.com/document/244373498/"),
    Source("MEWAYZ", "The handoff problem (Mewayz)", "https://mewayz.com/de/blog/the-handoff-problem"),
    Source("NBS", "Accessibility in services (NHS Business Services Authority)", "https://test.nbsaccessibility.co.uk/?p=590"),
    Source("NNG-JM", "Journey Mapping 101 (Nielsen Norman Group), a copy", "http://kirstiwade.com/customer-journey-mapping/"),
    Source("NNG-P", "Personas should be iterative, citing a survey of the Nielsen Norman Group", "https://app.uxcel.com/courses/ux-research/personas-205/personas-should-be-iterative-9037"),
    Source("PEDO", "How often should customer journeys be updated? (Pedowitz Group)", "https://www.pedowitzgroup.com/how-often-should-customer-journeys-be-updated"),
    Source("RACI", "The RACI matrix", "https://geratools.com/raci-matrix-builder"),
    Source("RICE", "RICE, a decision-making framework (Intercom, by way of Coda)", "https://coda.io/@greg-docter/decision-making-frameworks/rice-intercom-32"),
    Source("SMAPLY-E", "Journey map evaluation (Smaply)", "https://www.smaply.com/blog/journey-map-evaluation"),
    Source("SMAPLY-H", "Journey hierarchies (Smaply)", "https://helpdesk.smaply.app/general/journey-management-with-smaply/journey-hierarchies"),
    Source("SMAPLY-JM", "Why journey mapping is evolving into journey management (Smaply)", "https://www.smaply.com/blog/why-journey-mapping-is-evolving-into-journey-management"),
    Source("SMAPLY-M", "Journey mapping mistakes (Smaply)", "https://www.smaply.com/blog/journey-mapping-mistakes"),
    Source("SMAPLY-S", "Customer journey stages (Smaply)", "https://www.smaply.com/blog/customer-journey-stages"),
    Source("TEAMTOPO", "Conway's law and team topologies (Macro Patterns Consortium)", "https://www.macropatternsconsortium.com/blog/conways-law-team-topology"),
    Source("UXCEL", "Organizing journey stages, maintaining living maps (Uxcel)", "https://app.uxcel.com/courses/customer-journey-mapping/v-visualize-656/organizing-journey-stages-8456"),
    Source("NPS", "The net promoter score: promoters less detractors, -100 to 100"),
    Source("CES", "Customer effort score, comparing NPS, CSAT and CES (rekommend)", "https://www.rekommend.io/comparing-nps-csat-and-ces-in-a-table.html"),
    Source("MCK13", "Customer experience journey webinar (McKinsey, 2013)", "https://es.slideshare.net/McK_CMSOForum/customer-experience-journey-webinar-v10-091713"),
    Source("MCK16", "From touchpoints to journeys (McKinsey, 2016)", "https://docslib.org/doc/10210687/"),
    Source("INTELLI", "Journey analytics (Intellimark)", "https://www.intellimark.net/insights/journey-analytics/"),
    Source("PEAK", "The peak-end rule (Heart of the Customer)", "https://heartofthecustomer.com/peak-end-rule-missing-piece/"),
    Source("FCR", "First contact resolution (WFM Labs)", "https://wiki.wfmlabs.org/wiki/First_Contact_Resolution"),
    Source("LIVEWORK", "Lifecycle stages: aware, join, use, develop, leave (Livework)", "https://sdnotes.danielsouza.org/terms/stages"),
    Source("CONWAY", "Conway's law (Macro Patterns Consortium)", "https://www.macropatternsconsortium.com/blog/conways-law-team-topology"),
    Source("JFRANCIS", "Journey maps should be research-based (Julie Francis)", "https://dhirubhai.net/pulse/journey-maps-should-research-based-julie-francis-97tzc"),
    Source("NPSVAR", "Confidence intervals of the net promoter score (Cybaea)", "http://www.cybaea.net/journal/2016/01/14/NPS-confidence-intervals-stats/"),
    Source("MOT", "Moments of truth in marketing", "https://clickandsave.eu/moment-of-truth-marketing"),
    Source("PRACTICE", "The practice of other linters: ruff, zizmor, bpmnlint, dbt"),
    Source("OURS", "Our own inference or convention, without a source"),
    Source("MEASURED", "Measured on real maps"),
)  # fmt: skip
SOURCES = {source.key: source for source in _ALL}
