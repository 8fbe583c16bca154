"""Definitions against definitions: relations, witnesses, elements, history.

Named so that it does not stand in the way of the verb :func:`trafficlaw.compare`.
"""
