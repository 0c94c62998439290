create unlogged table parcels(id int primary key, class int not null, geom geometry not null);
create unlogged table zones(id int primary key, geom geometry not null);
