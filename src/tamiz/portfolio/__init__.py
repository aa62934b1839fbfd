"""One's own customers, indexed, so that a change of a list finds whom it concerns."""

from tamiz.portfolio.again import screened_twice
from tamiz.portfolio.build import build
from tamiz.portfolio.customers import PortfolioCustomers, portfolio_customers
from tamiz.portfolio.disk import SUFFIX, Portfolio, is_portfolio, opened
from tamiz.portfolio.rescreen import check_made, rescreen, settings_for, standing
from tamiz.render.portfolio_values import Effect, ListChange, MatchChange, Rescreened

__all__ = [
    "SUFFIX",
    "Effect",
    "ListChange",
    "MatchChange",
    "Portfolio",
    "PortfolioCustomers",
    "Rescreened",
    "build",
    "check_made",
    "is_portfolio",
    "opened",
    "portfolio_customers",
    "rescreen",
    "screened_twice",
    "settings_for",
    "standing",
]
