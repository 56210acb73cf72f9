"""Contracts: the rules that a workspace file writes without code, each made into a rule like any other."""

from journeycode.linting.contracts.made import contract_rules

__all__ = ["contract_rules"]
