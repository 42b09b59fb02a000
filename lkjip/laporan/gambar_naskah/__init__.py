"""Pictures that people put into the prose: read, made safe, stored by hash, served, cleaned up."""
