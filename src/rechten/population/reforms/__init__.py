"""Reforms: figures of the law changed, and at once who gains and who loses.

``files`` a reform as a small file · ``figures`` the figures with it, and which rights to read again · ``bench`` a
population on which reforms are tried · ``effects`` what one does · ``poverty`` the line, dated and sourced · ``cliffs``
where earning more leaves less · ``tables`` all of it as tables in Dutch, ``charts`` as drawings, ``writing`` as files.
"""
