"""Contracts: the rules that a workspace file writes without code, each made into a rule like any other."""

from journeycode.rules.contracts.made import contract_rules

__all__ = ["contract_rules"]
