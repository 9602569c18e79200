"""Lists to reach people before they ask: who certainly has a right, who probably, and who cannot be in any list.

Where the law leaves no judgement (`judgement`) a list is a proposal of grant, prepared for the signature of the body
that decides. Elsewhere it is a list for people to work with. `basis` is what must be in order before anybody makes one;
`groups` reads the answers of a batch; `missing` tells who is not in it; `sealed` is the file, that opens for its own
purpose only.
"""
