"""What to do first: what must be mended whatever it costs, and opportunities in the order of what they bring for the work."""

from journeycode.measures.ranking.rank import rank
from journeycode.measures.ranking.values import Alternative, Factor, Item, MustFix, Ranking, Unranked

__all__ = ["Alternative", "Factor", "Item", "MustFix", "Ranking", "Unranked", "rank"]
