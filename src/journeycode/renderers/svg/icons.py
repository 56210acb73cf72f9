"""Small line drawings for channels, on a grid of 16 by 16."""

SCREEN = "M2.5 3h11v8h-11zM6 13.5h4M8 11v2.5"
PAGE = "M4 2h5.5L12 4.5V14H4zM9.5 2v2.5H12M6 7.5h4M6 10h4"
HANDSET = (
    "M4.2 2.5l2 .3.8 2.7-1.4 1.2a8 8 0 0 0 3.7 3.7l1.2-1.4 2.7.8.3 2a1.5 1.5 0 0 1-1.6 1.7A10.5 10.5 0 0 1 2.5 4.1a1.5 1.5 0 0 1 1.7-1.6z"
)
PERSON = "M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8zM2.8 14c.4-2.8 2.4-4.2 5.2-4.2s4.8 1.4 5.2 4.2"
HOUSE = "M2 8l6-5.5L14 8M3.8 6.8V13.5h8.4V6.8M6.6 13.5v-4h2.8v4"
BUBBLE = "M2.5 3h11v7.5H7.5L4.5 13.5v-3h-2z"
SHOP = "M2.5 6.5L3.5 2.5h9l1 4M3.5 6.5v7h9v-7M2.5 6.5a1.4 1.4 0 0 0 2.8 0 1.4 1.4 0 0 0 2.7 0 1.4 1.4 0 0 0 2.7 0 1.4 1.4 0 0 0 2.8 0"

BY_CHANNEL = {
    "website": "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12",
    "app": "M5 1.8h6a.8.8 0 0 1 .8.8v10.8a.8.8 0 0 1-.8.8H5a.8.8 0 0 1-.8-.8V2.6a.8.8 0 0 1 .8-.8zM7 12.2h2",
    "email": "M2 3.5h12v9H2zM2 4l6 5 6-5",
    "letter": "M2 3.5h12v9H2zM2 4l6 5 6-5",
    "sms": BUBBLE + "M5 6h6M5 8h4",
    "messenger": BUBBLE,
    "live-chat": BUBBLE + "M5.2 6.8h.1M8 6.8h.1M10.8 6.8h.1",
    "chatbot": "M3 5.5h10v7H3zM8 5.5v-3M6 8.2v1M10 8.2v1M1.5 8v2.5M14.5 8v2.5",
    "social": "M4.5 9.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM11.5 5.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM11.5 14a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM6.2 6.9l3.7-2.2M6.2 8.6l3.7 2.5",
    "search": "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.7 3.7",
    "comparison-site": "M3 13.5v-5h2.5v5zM6.8 13.5v-8h2.5v8zM10.6 13.5v-11h2.5v11z",
    "video-call": "M2 4.5h8.5v7H2zM10.5 7.3l3.5-2v5.4l-3.5-2",
    "home-visit": HOUSE,
    "on-site": HOUSE,
    "parcel": "M2.5 5l5.5-3 5.5 3v6.5l-5.5 3-5.5-3zM2.5 5l5.5 3 5.5-3M8 8v6.5",
    "product": "M2.5 5l5.5-3 5.5 3v6.5l-5.5 3-5.5-3zM2.5 5l5.5 3 5.5-3M8 8v6.5",
    "bill": PAGE,
    "store": SHOP,
    "phone": HANDSET,
    "tv": "M2 4.5h12v8H2zM5.5 2l2.5 2.5L10.5 2",
    "event": "M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3",
    "review-site": "M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z",
}
BY_CHANNEL["social-ad"] = "M3 6.5h2.5L11 3v10L5.5 9.5H3zM5.5 9.5l.8 4h1.6l-.6-3.2M12.8 6.2a2.5 2.5 0 0 1 0 3.6"
BY_TYPE = {"digital": SCREEN, "human": PERSON, "physical": SHOP, "paper": PAGE, "broadcast": BY_CHANNEL["social-ad"]}
OTHER = "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z"

STAR = "M0-6.5l1.9 4.3 4.6.5-3.5 3.1 1 4.6-4-2.4-4 2.4 1-4.6-3.5-3.1 4.6-.5z"


def icon(channel: str, kind: str) -> str:
    """The path for a channel, by its id, else by its type."""
    return BY_CHANNEL.get(channel) or BY_TYPE.get(kind, OTHER)
