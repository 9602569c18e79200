"""What a change of the rules would do: sliders, who gains and loses, and the document beside a decision."""
