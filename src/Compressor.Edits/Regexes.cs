// The rules' expressions all are of this kind, whether a table makes them with Pattern or alone.
global using Regex = Compressor.Edits.Words.Wording;
